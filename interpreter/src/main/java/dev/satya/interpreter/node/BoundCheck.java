package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.JavaConstant;
import dev.satya.interpreter.evaluate.BatchCaller;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.spi.Check;
import java.util.ArrayList;
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
            failure = joined(failure, check.test(value, instance, run), run);
            if (failure != null && run.stopsAtFirst()) {
                return failure;
            }
        }
        return failure;
    }

    /**
     * The failure of a value that does not satisfy the check; null: it does. The check is asked once,
     * whatever it answers: one that validates with its own schema would otherwise be asked 2ⁿ times at
     * depth n.
     */
    public @Nullable Failure test(Object value, @Nullable Object instance, Evaluation run) {
        try {
            if (check.test(value)) {
                return null;
            }
        } catch (Throwable e) {
            return thrown(e, instance, run);
        }
        return refused(value, instance, run);
    }

    /** {@link #test} for a whole number without a box. */
    private @Nullable Failure test(long value, Evaluation run) {
        try {
            if (check.testLong(value)) {
                return null;
            }
        } catch (Throwable e) {
            return thrown(e, value, run);
        }
        return refused(value, value, run);
    }

    /** {@link #test} for a binary64 number without a box. */
    private @Nullable Failure test(double value, Evaluation run) {
        try {
            if (check.testDouble(value)) {
                return null;
            }
        } catch (Throwable e) {
            return thrown(e, value, run);
        }
        return refused(value, value, run);
    }

    private Failure thrown(Throwable thrown, @Nullable Object instance, Evaluation run) {
        UserCode.throwIfFatal(thrown);
        return run.failPlugin(code, thrown, Canonical.scalar(instance, run));
    }

    /** A slow check refuses all, and is asked here. */
    private @Nullable Failure refused(Object value, @Nullable Object instance, Evaluation run) {
        if (check instanceof BatchCaller slow) {
            try {
                if (run.isSatisfied(slow, JavaConstant.name(value))) {
                    return null;
                }
            } catch (Throwable e) {
                return thrown(e, instance, run);
            }
        }
        return failure(value, instance, run);
    }

    /** Told where the check says. */
    private Failure failure(Object value, @Nullable Object instance, Evaluation run) {
        if (run.isVerdictOnly()) {
            return run.fail(code, arguments, null);
        }
        List<Object> place;
        try {
            place = place(check.place(value));
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

    /** What a check says of a place, if that is one. */
    private static List<Object> place(@Nullable List<Object> said) {
        if (said == null) {
            throw new IllegalArgumentException(
                    "place(…) gives null: an empty list is the value itself");
        }
        List<Object> place = new ArrayList<>();
        for (Object segment : said) {
            if (!(segment instanceof String) && !(segment instanceof Integer at && at >= 0)) {
                throw new IllegalArgumentException(
                        "place(…) has "
                                + (segment == null ? "null" : segment.getClass().getName())
                                + (segment instanceof Number ? " " + segment : "")
                                + " in it: names of members are String, positions of items are"
                                + " Integer from 0 on");
            }
            place.add(segment);
        }
        return place;
    }

    /** {@link #testAll} for a whole number without a box. */
    public static @Nullable Failure testAll(BoundCheck[] checks, long value, Evaluation run) {
        Failure failure = null;
        for (BoundCheck check : checks) {
            failure = joined(failure, check.test(value, run), run);
            if (failure != null && run.stopsAtFirst()) {
                return failure;
            }
        }
        return failure;
    }

    /** {@link #testAll} for a binary64 number without a box. */
    public static @Nullable Failure testAll(BoundCheck[] checks, double value, Evaluation run) {
        Failure failure = null;
        for (BoundCheck check : checks) {
            failure = joined(failure, check.test(value, run), run);
            if (failure != null && run.stopsAtFirst()) {
                return failure;
            }
        }
        return failure;
    }

    private static @Nullable Failure joined(
            @Nullable Failure failure, @Nullable Failure found, Evaluation run) {
        return found == null ? failure : Failure.join(failure, found, run);
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
