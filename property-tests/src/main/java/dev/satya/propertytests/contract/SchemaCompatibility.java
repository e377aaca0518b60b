package dev.satya.propertytests.contract;

import dev.satya.Schema;
import dev.satya.propertytests.InstalledConstraints;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.SchemaText;
import dev.satya.spi.ConstraintPlugin;
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

    private final Instances released;
    private final Instances current;
    private final int tries;
    private final long seed;

    private SchemaCompatibility(Instances released, Instances current, int tries, long seed) {
        this.released = released;
        this.current = current;
        this.tries = tries;
        this.seed = seed;
    }

    /**
     * A released schema, and the one that takes its place. Named constraints are found by the service
     * loader.
     */
    public static SchemaCompatibility of(Schema released, Schema current) {
        Collection<ConstraintPlugin> constraints = InstalledConstraints.all();
        return new SchemaCompatibility(
                new Instances(released, constraints),
                new Instances(current, constraints),
                USUAL_TRIES,
                USUAL_SEED);
    }

    /** With these named constraints alone, in place of those that the service loader finds. */
    public SchemaCompatibility with(Collection<? extends ConstraintPlugin> constraints) {
        return new SchemaCompatibility(
                released.with(constraints), current.with(constraints), tries, seed);
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
        return new SchemaCompatibility(released, current, tries, seed);
    }

    /** With other data: the same for the same seed. */
    public SchemaCompatibility seed(long seed) {
        return new SchemaCompatibility(released, current, tries, seed);
    }

    /**
     * What was found, at most one for each constraint.
     *
     * @return empty: nothing was found
     * @throws dev.satya.propertytests.generate.HopelessException if a schema whose data is to be taken
     *     has no valid instances, or chance finds none
     */
    public List<Incompatibility> broken(Compatibility wanted) {
        List<Incompatibility> found = new ArrayList<>();
        if (wanted != Compatibility.FORWARD) {
            Search search = new Search(Compatibility.BACKWARD, released, current, tries, seed);
            found.addAll(search.run());
        }
        if (wanted != Compatibility.BACKWARD) {
            Search search = new Search(Compatibility.FORWARD, current, released, tries, seed);
            found.addAll(search.run());
        }
        return List.copyOf(found);
    }

    /**
     * Checks that nothing is found.
     *
     * @throws AssertionError with all that was found, both schemas, and the seed
     * @throws dev.satya.propertytests.generate.HopelessException as {@link #broken} throws it
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
