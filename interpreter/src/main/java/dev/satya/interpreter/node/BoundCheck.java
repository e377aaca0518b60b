package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.BatchCaller;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A named constraint or predicate with its arguments bound.
 *
 * @param code the violation's code
 * @param arguments of the constraint
 * @param check what is asked
 * @param accepts what texts satisfy it
 */
public record BoundCheck(
        String code, Map<String, @Nullable Object> arguments, Check check, Accepts accepts) {

    /** What is known of the texts that satisfy a check. */
    public enum Accepts {
        /** Nothing. */
        ANY,
        /** They are ASCII. */
        ASCII
    }

    public static final BoundCheck[] NONE = {};

    /** The failures of all checks that a value does not satisfy; null: it satisfies all. */
    public static @Nullable Failure testAll(
            BoundCheck[] checks, Object value, @Nullable Object instance, Evaluation run) {
        Failure failure = null;
        for (BoundCheck check : checks) {
            Failure found = check.test(value, instance, run);
            if (found != null) {
                failure = Failure.join(failure, found, run);
                if (run.stopsAtFirst()) {
                    return failure;
                }
            }
        }
        return failure;
    }

    /** Whether a value satisfies the check; false also if the check throws. */
    public boolean isSatisfiedBy(Object value) {
        try {
            return check.test(value);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return false; // the caller asks again and reports what is thrown
        }
    }

    private @Nullable Failure test(Object value, @Nullable Object instance, Evaluation run) {
        boolean isSatisfied;
        try {
            isSatisfied =
                    check instanceof BatchCaller slow
                            ? run.isSatisfied(slow, value)
                            : check.test(value);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return run.failPlugin(code, e, Canonical.scalar(instance, run));
        }
        return isSatisfied ? null : failure(value, instance, run);
    }

    /** Told where the check says. */
    private Failure failure(Object value, @Nullable Object instance, Evaluation run) {
        if (run.isVerdictOnly()) {
            return run.fail(code, arguments, null);
        }
        List<Object> place;
        try {
            place = List.copyOf(check.place(value));
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return run.failPlugin(code, e, Canonical.scalar(instance, run));
        }
        boolean isHere = place.isEmpty();
        Failure failure =
                run.fail(code, arguments, isHere ? Canonical.scalar(instance, run) : null);
        for (int i = place.size() - 1; i >= 0; i--) {
            failure.under(place.get(i));
        }
        return failure;
    }

    /** {@link #testAll} for a whole number without a box. */
    public static @Nullable Failure testAll(BoundCheck[] checks, long value, Evaluation run) {
        for (BoundCheck check : checks) {
            if (!check.isSatisfiedBy(value)) {
                return testAll(checks, (Object) value, value, run); // says which, and why
            }
        }
        return null;
    }

    private boolean isSatisfiedBy(long value) {
        try {
            return check.testLong(value);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return false; // the caller asks again with the box and reports what is thrown
        }
    }

    /** {@link #testAll} for a binary64 number without a box. */
    public static @Nullable Failure testAll(BoundCheck[] checks, double value, Evaluation run) {
        for (BoundCheck check : checks) {
            if (!check.isSatisfiedBy(value)) {
                return testAll(checks, (Object) value, value, run); // says which, and why
            }
        }
        return null;
    }

    private boolean isSatisfiedBy(double value) {
        try {
            return check.testDouble(value);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return false; // the caller asks again with the box and reports what is thrown
        }
    }

    /** For the outline: {@code , email}. */
    public static String words(BoundCheck[] checks) {
        StringJoiner words = new StringJoiner("");
        for (BoundCheck check : checks) {
            words.add(", " + check.code);
            if (!check.arguments.isEmpty()) {
                words.add(check.arguments.toString());
            }
        }
        return words.toString();
    }
}
