package dev.satya.propertytests.laws;

import dev.satya.propertytests.InstalledConstraints;
import dev.satya.propertytests.laws.Proceedings.Outcome;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a named constraint to the laws of {@link ConstraintPlugin}, with hostile values of the types
 * that it applies to:
 *
 * <ul>
 *   <li>its declaration makes sense: a name, types, messages that stay the same;
 *   <li>it refuses arguments that it does not know;
 *   <li>the time that it takes grows about as fast as the value: a heuristic, see below;
 *   <li>it is total: it answers for every value, without an exception;
 *   <li>it is pure: it leaves lists and maps as they are;
 *   <li>it is deterministic: one answer for one value, however often it is asked;
 *   <li>in any order, and on whatever thread, too;
 *   <li>asked about many values at once, a {@link dev.satya.spi.BatchCheck} says of each what it says of it
 *       alone;
 *   <li>{@code testLong} and {@code testDouble} answer as {@code test} does;
 *   <li>if it says that what it accepts is ASCII, that is so;
 *   <li>if it normalises, what it makes of a value is of its kind, satisfies it, and stays as it is;
 *   <li>where it tells a violation there are names and positions;
 *   <li>it accepts its valid examples and refuses its invalid ones, for each set of arguments;
 *   <li>its messages name arguments that it has, and leave no gap where an optional one is absent;
 *   <li>a schema with it, written as JSON Schema, reads back equal; asked only where the constraint
 *       and an interpreter are found by {@link java.util.ServiceLoader}.
 * </ul>
 *
 * <p><b>Time.</b> Texts, lists and maps of many shapes grow until a call takes some milliseconds of
 * processor time or the value is longer than 100,000 characters or 10,000 parts. The constraint
 * breaks the law where a short value takes long, or where eight times the length takes more than 24
 * times the time, the least of several runs each, and does so again and again. So time in proportion
 * to <i>n</i> or <i>n</i> log <i>n</i> passes, <i>n</i>² and worse does not. A slow path behind a
 * shape that is not tried goes unnoticed.
 *
 * <p>Immutable.
 */
public final class ConstraintLaws {
    private static final int USUAL_TRIES = 1_000;
    private static final long USUAL_SEED = 42;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Subject subject;
    private final Meter meter;

    private ConstraintLaws(Subject subject, Meter meter) {
        this.subject = subject;
        this.meter = meter;
    }

    private List<Law> laws() {
        return List.of(
                new DeclarationLaw(),
                new ArgumentsLaw(),
                new LinearTimeLaw(meter),
                new EachValueLaw("total", Totality::complaint),
                new EachValueLaw("pure", Purity::complaint),
                new EachValueLaw("deterministic", Determinism::complaint),
                new AnyOrderLaw(),
                new ManyAtOnceLaw(),
                new EachValueLaw("primitive forms", PrimitiveForms::complaint),
                new EachValueLaw("ASCII", AsciiClaim::complaint),
                new NormalisedLaw(),
                new EachValueLaw("place", ViolationPlaces::complaint),
                new ExamplesLaw(),
                new MessagesLaw(),
                new ExportLaw());
    }

    /**
     * Checks the constraint of this name without arguments: {@code of(name).check()}.
     *
     * @throws IllegalArgumentException if there is none of that name, or it wants arguments
     * @throws AssertionError naming the law that is broken, with the smallest value that breaks it
     */
    public static void check(String name) {
        of(name).check();
    }

    /** The same with arguments by name; a single one is named {@code value}. */
    public static void check(String name, Map<String, ?> arguments) {
        of(name).with(arguments).check();
    }

    /** The same for a constraint that need not be known to the service loader. */
    public static void check(ConstraintPlugin constraint) {
        of(constraint).check();
    }

    /**
     * The laws for the constraint of this name on the class path or module path.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    public static ConstraintLaws of(String name) {
        List<ConstraintPlugin> all = InstalledConstraints.all();
        List<ConstraintPlugin> found =
                all.stream().filter(constraint -> constraint.name().equals(name)).toList();
        if (found.size() != 1) {
            List<String> names = all.stream().map(ConstraintPlugin::name).sorted().toList();
            throw new IllegalArgumentException(
                    (found.isEmpty() ? "no constraint" : "more than one constraint")
                            + " \""
                            + name
                            + "\" among those that the service loader finds: "
                            + String.join(", ", names));
        }
        return of(found.get(0));
    }

    /** The laws for this constraint. */
    public static ConstraintLaws of(ConstraintPlugin constraint) {
        return new ConstraintLaws(
                new Subject(constraint, Map.of(), USUAL_TRIES, USUAL_SEED), new Stopwatch());
    }

    /** With these arguments by name, in place of none; a single one is named {@code value}. */
    public ConstraintLaws with(Map<String, ?> arguments) {
        return new ConstraintLaws(subject.with(arguments), meter);
    }

    /**
     * With so many random values for each law about values, in place of 1,000.
     *
     * @throws IllegalArgumentException if {@code tries} is below 1
     */
    public ConstraintLaws tries(int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException(tries + " tries are below 1");
        }
        return new ConstraintLaws(
                new Subject(subject.plugin(), subject.arguments(), tries, subject.seed()), meter);
    }

    /** With other random values, in place of the same in each run. */
    public ConstraintLaws seed(long seed) {
        return new ConstraintLaws(
                new Subject(subject.plugin(), subject.arguments(), subject.tries(), seed), meter);
    }

    /** With another measure of time, such as one that counts. */
    ConstraintLaws measuredBy(Meter meter) {
        return new ConstraintLaws(subject, meter);
    }

    /**
     * Checks every law.
     *
     * @throws IllegalArgumentException if the constraint does not take these arguments
     * @throws AssertionError naming the first law that is broken, with the smallest value found that
     *     breaks it, and the seed
     */
    public void check() {
        for (Law law : laws()) {
            @Nullable Breach breach = breach(law, subject, Budget.unlimited());
            if (breach != null) {
                throw new AssertionError(message(law, breach));
            }
        }
    }

    /**
     * What becomes of each law, in the order in which {@link #check} asks them. It comes to an end: a law
     * asks for 10 seconds at most, values of a size that takes long are asked about no more, and after a
     * call that has not come back for a minute nothing is asked.
     *
     * @throws IllegalArgumentException if the constraint does not take these arguments
     */
    public List<Verdict> verdicts() {
        return verdicts(new Proceedings(subject, Budget.DEFAULT, PATIENCE, System::nanoTime));
    }

    /** The same, with another idea of time. */
    List<Verdict> verdicts(Proceedings proceedings) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Law law : laws()) {
            Outcome outcome = proceedings.ask(law);
            Breach breach = outcome.breach();
            verdicts.add(
                    new Verdict(
                            law.name(),
                            breach == null ? null : message(law, breach),
                            breach == null ? outcome.remainder() : null));
        }
        return verdicts;
    }

    /** How a law is broken; a constraint that throws where it is asked about itself breaks it. */
    static @Nullable Breach breach(Law law, Subject subject, Budget budget) {
        try {
            return law.breach(subject, budget);
        } catch (RuntimeException | StackOverflowError e) {
            subject.bind(); // what it does not take is the mistake of who asks
            return new Breach("it throws " + e.getClass().getName() + ": " + e.getMessage(), null);
        }
    }

    /**
     * Whether a constraint keeps a law.
     *
     * @param law its name
     * @param breach how it is broken; null: no breach was found
     * @param remainder what has not been asked of it, in words; null: nothing, or it is broken
     */
    public record Verdict(String law, @Nullable String breach, @Nullable String remainder) {
        /** Of which everything was asked. */
        public Verdict(String law, @Nullable String breach) {
            this(law, breach, null);
        }

        /** Whether it was asked at all: after a call that does not come back nothing is. */
        public boolean wasAsked() {
            return !Proceedings.NOT_ASKED.equals(remainder);
        }
    }

    private String message(Law law, Breach breach) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "the constraint \"" + subject.plugin().name() + "\" is not lawful: " + law.name());
        lines.add(breach.words());
        if (breach.value() != null) {
            lines.add("smallest value found: " + breach.value());
        }
        if (!subject.arguments().isEmpty()) {
            lines.add("arguments: " + subject.arguments());
        }
        lines.add("seed: " + subject.seed());
        return String.join("\n  ", lines);
    }

    /** One thing that every constraint has to keep. */
    interface Law {

        /** What it is about, for the message. */
        String name();

        /** How the constraint breaks it; null: it keeps it, as far as the budget goes. */
        @Nullable Breach breach(Subject subject, Budget budget);
    }

    /**
     * How a law is broken.
     *
     * @param words for people
     * @param value the value that shows it, as Java source; null: none does
     * @param slow the size from which on values take long; 0: none is known to do so
     */
    record Breach(String words, @Nullable String value, int slow) {
        /** One that has nothing to do with the size of a value. */
        Breach(String words, @Nullable String value) {
            this(words, value, 0);
        }
    }

    /**
     * What is held to the laws.
     *
     * @param arguments in canonical form
     * @param tries random values for each law
     */
    record Subject(ConstraintPlugin plugin, Map<String, ?> arguments, int tries, long seed) {

        Subject with(Map<String, ?> arguments) {
            return new Subject(plugin, Schemas.canonical(arguments), tries, seed);
        }

        /**
         * A new check.
         *
         * @throws IllegalArgumentException if the constraint does not take the arguments
         */
        Check bind() {
            return plugin.bind(new Arguments(ArgumentDefaults.of(plugin, arguments)));
        }
    }
}
