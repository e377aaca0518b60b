package dev.satya.propertytests.contract;

import dev.satya.Schema;
import dev.satya.propertytests.InstalledConstraints;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.SchemaText;
import dev.satya.spi.ConstraintPlugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Holds a schema that takes the place of a released one to what the released one promised. It looks for
 * data that one of them takes and the other refuses: first data of which the one fault is a constraint
 * of the schema that is to take it, for each of its constraints, then random data, half of it right at
 * the bounds. So a constraint that is new, or tighter, is found where it can be broken by itself;
 * within anyOf, oneOf and not it is left to chance. That nothing is found is no proof. Immutable; the
 * same data in each run, unless another {@link #seed} is given.
 */
public final class SchemaCompatibility {
    private static final int USUAL_TRIES = 200;
    private static final long USUAL_SEED = 42;
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

    private final Instances released;
    private final Instances current;
    private final int tries;
    private final long seed;
    private final Duration limit;

    private SchemaCompatibility(
            Instances released, Instances current, int tries, long seed, Duration limit) {
        this.released = released;
        this.current = current;
        this.tries = tries;
        this.seed = seed;
        this.limit = limit;
    }

    /**
     * A released schema, and the one that takes its place. Named constraints are found by the service
     * loader.
     */
    public static SchemaCompatibility of(Schema released, Schema current) {
        Collection<ConstraintPlugin> constraints = InstalledConstraints.withThoseOfTheInterpreter();
        return new SchemaCompatibility(
                new Instances(released, constraints),
                new Instances(current, constraints),
                USUAL_TRIES,
                USUAL_SEED,
                USUAL_LIMIT);
    }

    /** With these named constraints alone, in place of those that the service loader finds. */
    public SchemaCompatibility with(Collection<? extends ConstraintPlugin> constraints) {
        return new SchemaCompatibility(
                released.with(constraints), current.with(constraints), tries, seed, limit);
    }

    /**
     * With so many random data each way, in place of 200.
     *
     * @throws IllegalArgumentException if {@code tries} is below 1
     */
    public SchemaCompatibility tries(int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException(tries + " tries are below 1");
        }
        return new SchemaCompatibility(released, current, tries, seed, limit);
    }

    /** With other data: the same for the same seed. */
    public SchemaCompatibility seed(long seed) {
        return new SchemaCompatibility(released, current, tries, seed, limit);
    }

    /**
     * With so much time for each direction, in place of 20 seconds. What has been begun is ended.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public SchemaCompatibility within(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit of time is positive, not " + limit);
        }
        return new SchemaCompatibility(released, current, tries, seed, limit);
    }

    /** What was found, and what could not be tried. */
    public Comparison compare(Compatibility wanted) {
        List<Incompatibility> found = new ArrayList<>();
        List<String> untried = new ArrayList<>();
        boolean isSame = released.schema().equals(current.schema());
        if (wanted != Compatibility.FORWARD && !isSame) {
            search(Compatibility.BACKWARD, released, current, found, untried);
        }
        if (wanted != Compatibility.BACKWARD && !isSame) {
            search(Compatibility.FORWARD, current, released, found, untried);
        }
        return new Comparison(found, untried);
    }

    private void search(
            Compatibility direction,
            Instances written,
            Instances read,
            List<Incompatibility> found,
            List<String> untried) {
        Search search = new Search(direction, written, read, tries, seed, limit);
        found.addAll(search.run());
        untried.addAll(search.untried());
    }

    /**
     * What a comparison came to.
     *
     * @param broken data that the schemas disagree about, at most one for each constraint; empty: none
     *     was found
     * @param untried what was not looked at, a sentence each; empty: all was tried
     */
    public record Comparison(List<Incompatibility> broken, List<String> untried) {
        /** Copies both. */
        public Comparison {
            broken = List.copyOf(broken);
            untried = List.copyOf(untried);
        }
    }

    /** The same, without what could not be tried. */
    public List<Incompatibility> broken(Compatibility wanted) {
        return compare(wanted).broken();
    }

    /**
     * Checks that nothing is found.
     *
     * @throws AssertionError with all that was found, both schemas, and the seed
     */
    public void check(Compatibility wanted) {
        List<Incompatibility> found = broken(wanted);
        if (!found.isEmpty()) {
            StringBuilder message = new StringBuilder("the schemas are not compatible");
            found.forEach(each -> message.append("\n  ").append(each));
            throw new AssertionError(
                    message.append("\n  released: ")
                            .append(SchemaText.of(released.schema()))
                            .append("\n  new: ")
                            .append(SchemaText.of(current.schema()))
                            .append("\n  seed: ")
                            .append(seed)
                            .toString());
        }
    }
}
