package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Size;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many items or members there may be.
 *
 * @param minimumCode the code for too few
 * @param maximumCode the code for too many
 * @param minimum at least
 * @param maximum at most; {@link Integer#MAX_VALUE}: no bound
 * @param toldMinimum the minimum as it was written, which may be larger than any number of items
 */
public record SizeRange(
        String minimumCode, String maximumCode, int minimum, int maximum, Number toldMinimum) {

    public static SizeRange of(
            List<Constraint> constraints,
            Class<? extends Size> minimum,
            String minimumCode,
            Class<? extends Size> maximum,
            String maximumCode) {
        return new SizeRange(
                minimumCode,
                maximumCode,
                size(constraints, minimum, 0),
                size(constraints, maximum, Integer.MAX_VALUE),
                told(constraints, minimum));
    }

    /** The size that a constraint of this type names. */
    static int size(List<Constraint> constraints, Class<? extends Size> type, int otherwise) {
        for (Constraint constraint : constraints) {
            if (type.isInstance(constraint)) {
                return type.cast(constraint).size();
            }
        }
        return otherwise;
    }

    /** What people are told of a minimum: a {@link Long} where it is one. */
    static Number told(List<Constraint> constraints, Class<? extends Size> type) {
        for (Constraint constraint : constraints) {
            if (type.isInstance(constraint)) {
                return told(type.cast(constraint).written());
            }
        }
        return 0L;
    }

    /** A count as people are told it. */
    public static Number told(BigInteger written) {
        return written.bitLength() < Long.SIZE ? (Number) written.longValueExact() : written;
    }

    boolean includes(int size) {
        return size >= minimum && size <= maximum;
    }

    public @Nullable Failure test(int size, Evaluation run) {
        if (size < minimum) {
            return run.fail(minimumCode, Map.of(minimumCode, toldMinimum), null);
        }
        return size > maximum
                ? run.fail(maximumCode, Map.of(maximumCode, (long) maximum), null)
                : null;
    }

    /** What is within both, in the words of this one. */
    public SizeRange and(SizeRange other) {
        return new SizeRange(
                minimumCode,
                maximumCode,
                Math.max(minimum, other.minimum),
                Math.min(maximum, other.maximum),
                minimum < other.minimum ? other.toldMinimum : toldMinimum);
    }

    /** For the outline: {@code  1..5}. */
    public String words() {
        if (minimum == 0 && maximum == Integer.MAX_VALUE) {
            return "";
        }
        return " " + toldMinimum + ".." + (maximum == Integer.MAX_VALUE ? "" : maximum);
    }
}
