package dev.satya.interpreter.node.scalar;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarBound.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of a scalar type on one side of a bound.
 *
 * @param side which
 * @param bound the bound itself
 * @param written in the written form of the type, for violations
 * @param order of the type
 */
record BoundRange<T>(Side side, T bound, Object written, Comparator<? super T> order)
        implements ScalarTest<T> {

    /** Those of a schema's constraints, which have been checked: lower bounds first. */
    static <T> List<BoundRange<T>> of(ScalarType<T> type, List<Constraint> constraints) {
        List<BoundRange<T>> ranges = new ArrayList<>();
        for (Side side : Side.values()) {
            addOf(side, type, constraints, ranges);
        }
        return ranges;
    }

    private static <T> void addOf(
            Side side,
            ScalarType<T> type,
            List<Constraint> constraints,
            List<BoundRange<T>> ranges) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof ScalarBound bound && bound.side() == side) {
                ranges.add(
                        new BoundRange<>(
                                bound.side(),
                                Objects.requireNonNull(type.valueOf(bound.bound())),
                                bound.bound(),
                                Objects.requireNonNull(type.order())));
            }
        }
    }

    @Override
    public boolean allows(T value) {
        return side.allows(order.compare(value, bound));
    }

    @Override
    public String code() {
        return side.code();
    }

    @Override
    public Map<String, @Nullable Object> arguments() {
        return Map.of(code(), written);
    }

    @Override
    public String words() {
        String sign = side.isLower() ? ">" : "<";
        return (side.isExclusive() ? sign : sign + "=") + " " + written;
    }
}
