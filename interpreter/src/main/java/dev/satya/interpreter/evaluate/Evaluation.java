package dev.satya.interpreter.evaluate;

import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Model;
import dev.satya.Options;
import dev.satya.Options.OnErrors;
import dev.satya.Options.Reporting;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a run. Immutable, so that one object serves all calls with the same choices: a run
 * has no state but what is on the stack; and, where steps are counted, a {@link StepBudget}, and
 * where the same look could be taken again and again, a {@link Memory}.
 */
public final class Evaluation {

    /** What is wanted of a failure. */
    public enum Detail {
        /** All faults, or the first. */
        FAULTS,
        /** That there is one. */
        VERDICT
    }

    private static final int DIGITS_OF_LONG = 19;
    private static final int DIGITS_OF_DOUBLE = 17;

    /** That of {@link Double#MIN_VALUE}, by magnitude. */
    private static final int EXPONENT_OF_DOUBLE = 324;

    private final Options options;
    private final Limits limits;
    private final MessageSource messages;
    private final WrittenForms forms;
    private final int variant;
    private final boolean makesValues;
    private final boolean isVerdictOnly;
    private final boolean isOverCanonical;
    private final boolean stopsAtFirst;
    private final boolean raisesErrors;
    private final int maxDepth;
    private final int maxNesting;
    private final int maxStringLength;
    private final long maxLong;
    private final boolean allowsAnyDouble;
    private final @Nullable StepBudget budget;
    private final @Nullable Memory memory;
    private final @Nullable Lookups lookups;
    private final boolean collects;

    /** By {@link Variant}; filled by whichever thread, since all make the same. */
    private final @Nullable Evaluation[] variants;

    private final Evaluation trial;

    /**
     * The choices {@code options} within {@code limits}.
     *
     * @param forms what objects of scalar types are for schemas of other kinds
     */
    public Evaluation(
            Options options,
            Limits limits,
            MessageSource messages,
            WrittenForms forms,
            Detail detail) {
        this(
                options,
                limits,
                messages,
                forms,
                variant(options, detail),
                new Evaluation[Variant.COUNT],
                null,
                null,
                null,
                false);
    }

    private Evaluation(
            Options options,
            Limits limits,
            MessageSource messages,
            WrittenForms forms,
            int variant,
            @Nullable Evaluation[] variants,
            @Nullable StepBudget budget,
            @Nullable Memory memory,
            @Nullable Lookups lookups,
            boolean collects) {
        this.collects = collects;
        this.budget = budget;
        this.memory = memory;
        this.lookups = lookups;
        this.options = options;
        this.limits = limits;
        this.messages = messages;
        this.forms = forms;
        this.variant = variant;
        this.variants = variants;
        this.makesValues = Variant.has(variant, Variant.VALUES);
        this.isVerdictOnly = Variant.has(variant, Variant.VERDICT);
        this.isOverCanonical = Variant.has(variant, Variant.CANONICAL);
        this.stopsAtFirst =
                !collects && (isVerdictOnly || options.reporting() == Reporting.FAIL_FAST);
        this.raisesErrors = Variant.has(variant, Variant.RAISING);
        this.maxDepth = limits.depth();
        this.maxNesting = Depth.NESTING_PER_DEPTH * limits.depth();
        this.maxStringLength = limits.stringLength();
        this.maxLong = maxLong(limits);
        this.allowsAnyDouble =
                limits.numberLength() >= DIGITS_OF_DOUBLE
                        && limits.exponent() >= EXPONENT_OF_DOUBLE;
        this.trial = isVerdictOnly || collects ? this : the(Variant.with(variant, Variant.VERDICT));
    }

    private static int variant(Options options, Detail detail) {
        return Variant.VALUES
                + (detail == Detail.VERDICT ? Variant.VERDICT : 0)
                + (options.isStrict() ? Variant.STRICT : 0)
                + (options.onErrors() == OnErrors.RAISE ? Variant.RAISING : 0);
    }

    private Evaluation the(int asked) {
        int wanted = collects ? Variant.without(asked, Variant.VERDICT) : asked;
        Evaluation known = variants[wanted];
        return known == null ? make(wanted) : known;
    }

    private Evaluation make(int wanted) {
        boolean isMoreStrict = Variant.has(wanted, Variant.STRICT) && !isStrict();
        Evaluation made =
                new Evaluation(
                        isMoreStrict ? options.strict() : options,
                        limits,
                        messages,
                        forms,
                        wanted,
                        variants,
                        budget,
                        memory,
                        lookups,
                        collects);
        variants[wanted] = made;
        return made;
    }

    /**
     * What one evaluation of an instance uses: these choices, or where steps are counted or looks are
     * remembered a copy with a count and a memory of its own.
     *
     * @param remembers whether the schema may lead to the same look at a value again and again
     */
    public Evaluation begin(@Nullable Object instance, boolean remembers) {
        return begin(remembers ? Memory.ofInstance(instance) : null);
    }

    /** The same for a text of so many bytes, or of an unknown number, which is 0. */
    public Evaluation beginText(int length, boolean remembers) {
        return begin(remembers ? Memory.ofText(length) : null);
    }

    private Evaluation begin(@Nullable Memory memory) {
        int steps = limits.steps();
        boolean counts = steps != Integer.MAX_VALUE;
        return counts || memory != null
                ? new Evaluation(
                        options,
                        limits,
                        messages,
                        forms,
                        variant,
                        new Evaluation[Variant.COUNT],
                        counts ? new StepBudget(steps) : null,
                        memory,
                        lookups,
                        collects)
                : this;
    }

    /** The same choices, with what slow checks say. */
    public Evaluation with(Lookups lookups) {
        return with(lookups, false);
    }

    /**
     * The same choices, where slow checks refuse what they have not been asked about. It does not stop
     * at the first failure, so that all such values are met.
     */
    public Evaluation collecting(Lookups lookups) {
        return with(lookups, true);
    }

    private Evaluation with(Lookups lookups, boolean collects) {
        return new Evaluation(
                options,
                limits,
                messages,
                forms,
                variant,
                new Evaluation[Variant.COUNT],
                budget,
                memory,
                lookups,
                collects);
    }

    /** Whether a value satisfies a slow check; what that threw, or that it took too long, is thrown. */
    public boolean isSatisfied(BatchCaller check, Object value) {
        if (!check.appliesTo(value)) {
            return true;
        }
        return lookups == null
                ? Lookups.isSatisfiedAtOnce(check, value)
                : lookups.isSatisfied(check, value, collects);
    }

    /** Whether all of an instance is looked at, to find what slow checks are to be asked about. */
    boolean collects() {
        return collects;
    }

    /** Whether looks are remembered once there are many. */
    public boolean remembers() {
        return memory != null;
    }

    /** The memory, from the first look on: for looks that run code of a user. Null: there is none. */
    public @Nullable Memory memory() {
        return memory;
    }

    /** Counts a look at a value; the memory where looks are kept by now, otherwise null. */
    public @Nullable Memory openMemory() {
        return memory == null || !memory.isOpen() ? null : memory;
    }

    /** A number for what is asked in this run and of which values: the same for the same. */
    int question() {
        return variant;
    }

    /** Whether steps are counted. */
    public boolean countsSteps() {
        return budget != null;
    }

    /** How many steps are left; {@link Integer#MAX_VALUE}: they are not counted. */
    public int stepsLeft() {
        return budget == null ? Integer.MAX_VALUE : budget.left();
    }

    /** Takes some of the steps that are left. */
    public void takeSteps(int steps) {
        if (budget != null) {
            budget.take(steps);
        }
    }

    /** Takes a step; whether there are none left. */
    boolean isSpent() {
        return budget != null && budget.isSpent(1);
    }

    /**
     * Takes steps for work that is not done schema by schema, such as comparisons.
     *
     * @return the failure that ends the run if there are not so many left; otherwise null
     */
    public @Nullable Failure spend(long steps) {
        return budget != null && budget.isSpent(steps) ? endAtLimit("steps", limits.steps()) : null;
    }

    /** The same run, of whose failures only that there is one is wanted: a branch is tried. */
    public Evaluation trial() {
        return trial;
    }

    /** The same run, of which no values are wanted. */
    public Evaluation withoutValues() {
        return makesValues ? the(Variant.without(variant, Variant.VALUES)) : this;
    }

    /** The same run, of which values are wanted after all: something within looks at them. */
    public Evaluation withValues() {
        return makesValues ? this : the(Variant.with(variant, Variant.VALUES));
    }

    /** The same run for the verdict alone. */
    public Evaluation verdict() {
        return trial.withoutValues();
    }

    /** The same for the verdict alone, converting only where a schema insists. */
    public Evaluation strictVerdict() {
        return the(
                Variant.with(
                        Variant.without(variant, Variant.VALUES),
                        Variant.VERDICT | Variant.STRICT));
    }

    /** The same run, of whose failures the faults are wanted: user code sees them. */
    public Evaluation withReasons() {
        return isVerdictOnly ? the(Variant.without(variant, Variant.VERDICT)) : this;
    }

    /** The same run, in which faults are told in place of which a value could stand. */
    public Evaluation raisingErrors() {
        return raisesErrors ? this : the(Variant.with(variant, Variant.RAISING));
    }

    /** Whether faults are told in place of which a value could stand. */
    public boolean raisesErrors() {
        return raisesErrors;
    }

    /** Whether schemas convert only where they insist. */
    public boolean isStrict() {
        return Variant.has(variant, Variant.STRICT);
    }

    /** The same run over canonical values, within which there are no others. */
    public Evaluation overCanonical() {
        return isOverCanonical
                ? this
                : the(Variant.with(Variant.without(variant, Variant.GUARDED), Variant.CANONICAL));
    }

    /** The same run for values of which nothing is known. */
    public Evaluation overAny() {
        return isOverCanonical ? the(Variant.without(variant, Variant.CANONICAL)) : this;
    }

    /** The same run for instances of which something threw. */
    public Evaluation guarded() {
        return isGuarded()
                ? this
                : the(Variant.with(Variant.without(variant, Variant.CANONICAL), Variant.GUARDED));
    }

    /** Whether instances are read through guards: what they throw is then a value that tells it. */
    public boolean isGuarded() {
        return Variant.has(variant, Variant.GUARDED);
    }

    /** Whether instances are known to be canonical, and within all limits. */
    public boolean isOverCanonical() {
        return isOverCanonical;
    }

    /**
     * Whether valid instances become values. Where they do not, what a node returns for a valid one
     * is anything but a {@link Failure}.
     */
    public boolean makesValues() {
        return makesValues;
    }

    /** The choices of the call. */
    public Options options() {
        return options;
    }

    /** The limits on instances. */
    public Limits limits() {
        return limits;
    }

    /** Whether of a failure only that there is one is wanted. */
    public boolean isVerdictOnly() {
        return isVerdictOnly;
    }

    /** Whether the first fault ends the run. */
    public boolean stopsAtFirst() {
        return stopsAtFirst;
    }

    int maxDepth() {
        return maxDepth;
    }

    int maxNesting() {
        return maxNesting;
    }

    /** Whether a text is within its limit. */
    public boolean allowsLength(int stringLength) {
        return stringLength <= maxStringLength;
    }

    /** The largest whole number within the limits on digits and exponent, at most a long. */
    public long maxLong() {
        return maxLong;
    }

    /** The smallest one, at least a long. */
    public long minLong() {
        return maxLong == Long.MAX_VALUE ? Long.MIN_VALUE : -maxLong;
    }

    /** Whether a whole number is within the limits on digits and exponent. */
    public boolean allows(long number) {
        return number <= maxLong && number >= minLong();
    }

    /** Whether every binary64 number is within the limits on digits and exponent. */
    public boolean allowsAnyDouble() {
        return allowsAnyDouble;
    }

    private static long maxLong(Limits limits) {
        long digits = Math.min(limits.numberLength(), limits.exponent() + 1L);
        if (digits >= DIGITS_OF_LONG) {
            return Long.MAX_VALUE;
        }
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power - 1;
    }

    /**
     * What a value is in JSON: the text or number that an object of a scalar type is written as, the
     * {@link ContainerView} of what holds others, and otherwise the value itself. Where the code of the
     * type throws, the value is unreadable.
     */
    public @Nullable Object written(@Nullable Object value) {
        if (value == null || isOfJson(value) || value instanceof UnreadableValue) {
            return value;
        }
        try {
            Object written = forms.of(value);
            boolean isKnown =
                    written instanceof String
                            || written instanceof Number
                            || written instanceof ContainerView;
            return isKnown ? written : value;
        } catch (Throwable e) { // from the type's own code
            UserCode.throwIfFatal(e);
            return new UnreadableValue(e);
        }
    }

    private static boolean isOfJson(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Map
                || value instanceof Collection
                || value instanceof Model;
    }

    /** The words of violations. */
    public MessageSource messages() {
        return messages;
    }

    Locale locale() {
        return options.locale();
    }

    /** A failure with one fault about the value at hand. */
    public Failure fail(
            String code, Map<String, @Nullable Object> arguments, @Nullable Object instance) {
        return isVerdictOnly()
                ? Failure.UNDETAILED
                : Failure.of(new Fault(code, arguments, instance, null, null));
    }

    /** The same with words or a cause of its own. */
    public Failure fail(
            String code,
            Map<String, @Nullable Object> arguments,
            @Nullable Object instance,
            @Nullable String template,
            @Nullable Throwable cause) {
        return isVerdictOnly()
                ? Failure.UNDETAILED
                : Failure.of(new Fault(code, arguments, instance, template, cause));
    }

    /** A fault without arguments. */
    public Failure fail(String code, @Nullable Object instance) {
        return fail(code, Map.of(), instance);
    }

    /** The value at hand exceeds a limit. */
    public Failure failLimit(String limit, Object maximum) {
        return isVerdictOnly()
                ? Failure.UNDETAILED
                : fail("limit", Map.of("limit", limit, "maximum", maximum), null);
    }

    /** The value at hand could not be read. */
    public Failure failUnreadable(Throwable cause) {
        return isVerdictOnly()
                ? Failure.UNDETAILED
                : fail(
                        "unreadable",
                        Map.of("exception", cause.getClass().getName()),
                        null,
                        null,
                        cause);
    }

    /** The thread's stack holds no more; how much that is, nobody knows. */
    public Failure failStack() {
        return fail("limit", Map.of("limit", "stack"), null);
    }

    /** The constructor of a record refused values that its schema accepts. */
    public Failure failConstruction(String type, Throwable cause) {
        if (isVerdictOnly()) {
            return Failure.UNDETAILED;
        }
        String exception = cause.getClass().getName();
        String reason = UserCode.messageOf(cause);
        Map<String, @Nullable Object> arguments =
                Map.of(
                        "type",
                        type,
                        "exception",
                        exception,
                        "reason",
                        reason == null ? exception : reason);
        return fail("construction", arguments, null, null, cause);
    }

    /** The run ends, and says so in any case: to go on would take more than it may. */
    public Failure endAtLimit(String limit, long maximum) {
        Map<String, @Nullable Object> arguments = Map.of("limit", limit, "maximum", maximum);
        return Failure.ending(new Fault("limit", arguments, null, null, null));
    }

    /** Something that a user supplied threw. */
    public Failure failPlugin(String plugin, Throwable cause, @Nullable Object instance) {
        if (isVerdictOnly()) {
            return Failure.UNDETAILED;
        }
        Map<String, @Nullable Object> arguments =
                Map.of("plugin", plugin, "exception", cause.getClass().getName());
        return fail("pluginFailure", arguments, instance, null, cause);
    }
}
