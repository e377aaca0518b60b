package dev.satya.propertytests.reference;

import dev.satya.schema.Constraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Bounds of numbers: CHECK-3, NUM-1 and NUM-2 (JSON Schema 2020-12 Validation §6.2), in exact
 * decimal arithmetic.
 */
final class BoundRules {
    /** The order of CHECK-3. */
    private static final List<Class<? extends Constraint.Bound>> ORDER =
            List.of(
                    Constraint.Minimum.class,
                    Constraint.ExclusiveMinimum.class,
                    Constraint.Maximum.class,
                    Constraint.ExclusiveMaximum.class,
                    Constraint.MultipleOf.class);

    private BoundRules() {}

    static List<Fault> check(List<Constraint> constraints, Number value, Context context) {
        List<Fault> faults = new ArrayList<>();
        for (Class<? extends Constraint.Bound> kind : ORDER) {
            for (Constraint constraint : constraints) {
                if (kind.isInstance(constraint)) {
                    Constraint.Bound bound = kind.cast(constraint);
                    if (!isWithin(value, bound)) {
                        faults.add(Fault.of(bound.code(), context, bound.code(), bound.bound()));
                    }
                }
            }
        }
        return faults;
    }

    private static boolean isWithin(Number value, Constraint.Bound bound) {
        if (value instanceof Double binary && !Double.isFinite(binary)) {
            return isWithin(binary.doubleValue(), bound);
        }
        BigDecimal exact = Numbers.exact(value);
        if (bound instanceof Constraint.MultipleOf) {
            return isMultiple(exact, bound.bound());
        }
        return isInOrder(exact.compareTo(bound.bound()), bound);
    }

    /** As whole numbers of the same unit: {@link BigDecimal#remainder} would strip zeros one by one. */
    private static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(value.scale(), divisor.scale()));
        BigInteger units = value.setScale(scale).unscaledValue();
        return units.remainder(divisor.setScale(scale).unscaledValue()).signum() == 0;
    }

    /** NUM-2: NaN and the infinities. */
    private static boolean isWithin(double special, Constraint.Bound bound) {
        if (Double.isNaN(special) || bound instanceof Constraint.MultipleOf) {
            return false;
        }
        return isInOrder(special > 0 ? 1 : -1, bound);
    }

    private static boolean isInOrder(int order, Constraint.Bound bound) {
        if (bound instanceof Constraint.Minimum) {
            return order >= 0;
        }
        if (bound instanceof Constraint.ExclusiveMinimum) {
            return order > 0;
        }
        if (bound instanceof Constraint.Maximum) {
            return order <= 0;
        }
        return order < 0;
    }
}
