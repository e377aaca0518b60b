package dev.satya.propertytests.contract;

import dev.satya.Schema;
import dev.satya.propertytests.InstalledConstraints;
import dev.satya.propertytests.contract.Answer.Kind;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.Adjustment;
import dev.satya.propertytests.instances.FaultPlace;
import dev.satya.propertytests.instances.Faults;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.SchemaText;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCompiler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Holds a handler of data, such as the method behind an endpoint, to a schema: it accepts valid data,
 * and rejects invalid data. It is given random valid instances, half of them right at the bounds, and
 * instances with exactly one known fault: first one for each constraint of the schema that can be
 * broken, then others at random. All are such as JSON can say. Immutable; the same instances in each run, unless another {@link #seed}
 * is given.
 *
 * <p>Every check throws
 *
 * <ul>
 *   <li>an {@link AssertionError} with the smallest instance found that is handled wrong, as JSON,
 *       the fault that was not noticed, the schema, and the seed; its cause is what the handler threw;
 *   <li>a {@link HopelessException} if the schema has no valid, or no invalid, instances of the form,
 *       or chance finds none.
 * </ul>
 */
public final class SchemaContract {
    private static final int USUAL_TRIES = 200;
    private static final long USUAL_SEED = 42;
    private static final int ATTEMPTS = 20;
    private static final int SHRINKING_ATTEMPTS = 2_000;

    private final Instances instances;
    private final int tries;
    private final long seed;
    private final @Nullable List<Class<? extends Throwable>> rejections;

    private SchemaContract(
            Instances instances,
            int tries,
            long seed,
            @Nullable List<Class<? extends Throwable>> rejections) {
        this.instances = instances;
        this.tries = tries;
        this.seed = seed;
        this.rejections = rejections;
    }

    /** The contract of a schema, whose named constraints are found by the service loader. */
    public static SchemaContract of(Schema schema) {
        Instances instances =
                new Instances(schema, InstalledConstraints.withThoseOfTheInterpreter());
        return new SchemaContract(instances, USUAL_TRIES, USUAL_SEED, null);
    }

    /**
     * The contract of a schema in JSON Schema words.
     *
     * @throws dev.satya.schema.SchemaException if the map is no schema, with the location
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static SchemaContract of(Map<String, ?> schema) {
        return of(Schema.fromMap(schema));
    }

    /**
     * The contract of a record or another class: what its constructor refuses is not valid.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the record, with the trail
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static SchemaContract of(Class<?> type) {
        Instances instances =
                Instances.of(
                        type,
                        SchemaCompiler.installed(),
                        InstalledConstraints.withThoseOfTheInterpreter());
        return new SchemaContract(instances, USUAL_TRIES, USUAL_SEED, null);
    }

    /** With these named constraints alone, in place of those that the service loader finds. */
    public SchemaContract with(Collection<? extends ConstraintPlugin> constraints) {
        return new SchemaContract(instances.with(constraints), tries, seed, rejections);
    }

    /**
     * With a change of the instances that are to be valid, after those of earlier calls: what chance
     * does not meet, such as a password that equals its confirmation.
     */
    public SchemaContract adjusted(Adjustment change) {
        return new SchemaContract(instances.adjusted(change), tries, seed, rejections);
    }

    /**
     * With so many valid and so many invalid instances, in place of 200 each; there is an invalid
     * one for each constraint besides.
     *
     * @throws IllegalArgumentException if {@code tries} is below 1
     */
    public SchemaContract tries(int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException(tries + " tries are below 1");
        }
        return new SchemaContract(instances, tries, seed, rejections);
    }

    /** With other instances: the same for the same seed. */
    public SchemaContract seed(long seed) {
        return new SchemaContract(instances, tries, seed, rejections);
    }

    /**
     * With this type of what is thrown, and those of earlier calls, as rejections, and whatever else
     * is thrown as a crash, which is wrong for valid and for invalid data. Without this call every
     * {@link Exception} is a rejection for a {@link Handler}, and a crash for a {@link Judge}.
     */
    public SchemaContract rejectedBy(Class<? extends Throwable> type) {
        List<Class<? extends Throwable>> types = new ArrayList<>(rejections(List.of()));
        types.add(type);
        return new SchemaContract(instances, tries, seed, types);
    }

    /** Checks a handler of maps. Faults for which the instance would not be an object are left out. */
    public void check(Handler<? super Map<String, @Nullable Object>> handler) {
        check(GivenInstance::map, judge(handler), rejections(List.of(Exception.class)));
    }

    /** Checks a judge of maps. Faults for which the instance would not be an object are left out. */
    public void checkVerdict(Judge<? super Map<String, @Nullable Object>> judge) {
        check(GivenInstance::map, judge::accepts, rejections(List.of()));
    }

    /** Checks a handler of JSON in UTF-8, in many spellings. */
    public void checkJson(Handler<byte[]> handler) {
        check(GivenInstance::json, judge(handler), rejections(List.of(Exception.class)));
    }

    /** Checks a judge of JSON in UTF-8, in many spellings. */
    public void checkJsonVerdict(Judge<byte[]> judge) {
        check(GivenInstance::json, judge, rejections(List.of()));
    }

    /**
     * The constraints that no check of JSON breaks: no instance was found that JSON can say and of which
     * this is the only fault. A handler that does not know them keeps the contract all the same. Checks
     * of maps leave out, besides, what makes the instance another value than an object.
     *
     * @return in the order of the schema; empty: every constraint is tried
     * @throws HopelessException if the schema has no valid instances, or chance finds none
     */
    public List<FaultPlace> unbroken() {
        Object unused = Sample.random(instances.valid(), new Random(seed));
        return trials(GivenInstance::json).unbroken();
    }

    private <T> FaultTrials<T> trials(GivenInstance.Form<T> form) {
        return new FaultTrials<>(new Faults(instances), form, seed);
    }

    private static <T> Judge<T> judge(Handler<? super T> handler) {
        return instance -> {
            handler.handle(instance);
            return true;
        };
    }

    private List<Class<? extends Throwable>> rejections(List<Class<? extends Throwable>> usual) {
        return rejections == null ? usual : rejections;
    }

    private <T> void check(
            GivenInstance.Form<T> form, Judge<T> judge, List<Class<? extends Throwable>> rejected) {
        Random random = new Random(seed);
        Generator<GivenInstance<T>> valid =
                usable(GivenInstance.valid(ValidInstances.of(instances), form));
        for (int i = 0; i < tries; i++) {
            check(Sample.random(valid, random), judge, rejected);
        }
        FaultTrials<T> faults = trials(form);
        int count = 0;
        for (FaultPlace place : faults.faults().places()) {
            Optional<Sample<GivenInstance<T>>> trial = faults.at(place);
            trial.ifPresent(it -> check(it, judge, rejected));
            count += trial.isPresent() ? 1 : 0;
        }
        Generator<GivenInstance<T>> invalid =
                usable(GivenInstance.invalid(instances.invalid(), form));
        for (int i = 0; i < tries; i++) {
            count += attempt(invalid, random, judge, rejected);
        }
        if (count == 0) {
            throw new HopelessException("no invalid " + wanted());
        }
    }

    private <T> Generator<GivenInstance<T>> usable(Generator<GivenInstance<T>> trials) {
        return trials.filter(any -> true, ATTEMPTS, this::wanted);
    }

    private String wanted() {
        return "instance that the handler takes, of " + SchemaText.of(instances.schema());
    }

    /** The number of trials: one that cannot be had is passed over. */
    private <T> int attempt(
            Generator<GivenInstance<T>> trials,
            Random random,
            Judge<T> judge,
            List<Class<? extends Throwable>> rejected) {
        Sample<GivenInstance<T>> sample;
        try {
            sample = Sample.random(trials, random);
        } catch (HopelessException e) {
            return 0;
        }
        check(sample, judge, rejected);
        return 1;
    }

    private <T> void check(
            Sample<GivenInstance<T>> sample,
            Judge<T> judge,
            List<Class<? extends Throwable>> rejected) {
        GivenInstance<T> trial = sample.value();
        Kind kind = Answer.of(judge, trial.given(), rejected).kind();
        if (kind == wanted(trial)) {
            return;
        }
        Sample<GivenInstance<T>> smallest =
                sample.shrink(
                        smaller -> Answer.of(judge, smaller.given(), rejected).kind() == kind,
                        SHRINKING_ATTEMPTS);
        Throwable thrown = Answer.of(judge, smallest.value().given(), rejected).thrown();
        throw new AssertionError(message(kind, smallest.value(), thrown), thrown);
    }

    private static Kind wanted(GivenInstance<?> trial) {
        return trial.fault() == null ? Kind.ACCEPTS : Kind.REJECTS;
    }

    private String message(Kind kind, GivenInstance<?> trial, @Nullable Throwable thrown) {
        String fault = trial.fault();
        return "the handler "
                + kind.words()
                + (fault == null ? " valid data" : " invalid data")
                + "\n  instance: "
                + trial.json()
                + (fault == null ? "" : "\n  fault: " + fault)
                + (thrown == null ? "" : "\n  thrown: " + thrown)
                + "\n  schema: "
                + SchemaText.of(instances.schema())
                + "\n  seed: "
                + seed;
    }
}
