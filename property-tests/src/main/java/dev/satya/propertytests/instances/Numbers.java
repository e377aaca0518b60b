package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Bound;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Random numbers. */
final class Numbers {
    private static final BigDecimal SMALL_STEP = new BigDecimal("1e-7");

    /** From a bound, in steps. */
    private static final List<Integer> DISTANCES = List.of(50, 50, 500, 50_000);

    private Numbers() {}

    /** A number of some size, in the class that is usual for it. */
    static Number any(Choices choices) {
        return switch (choices.weighted(50, 20, 10, 10, 10)) {
            case 0 -> (long) choices.between(0, 20);
            case 1 -> JsonValues.usual(choices.pick(Catalogue.BOUNDS));
            case 2 -> -choices.between(1, 1000) / 8.0;
            case 3 -> finite(Double.longBitsToDouble(choices.bits()));
            default -> choices.bits();
        };
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? number : 0.5;
    }

    /** The same value, now and then in another class. */
    static Number inSomeClass(Choices choices, BigDecimal number) {
        Number usual = JsonValues.usual(number);
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return switch (choices.weighted(70, 8, 8, 8, 6)) {
            case 1 -> number;
            case 2 -> isWhole ? number.toBigInteger() : usual;
            case 3 -> Double.isFinite(number.doubleValue()) ? (Number) number.doubleValue() : usual;
            case 4 -> small(usual);
            default -> usual;
        };
    }

    /** An int or a float, where the value fits. */
    private static Number small(Number number) {
        if (number instanceof Long whole && whole.intValue() == whole) {
            return whole.byteValue() == whole
                    ? (Number) whole.byteValue()
                    : (Number) whole.intValue();
        }
        if (number instanceof Double binary && Double.isFinite(binary.floatValue())) {
            return binary.floatValue();
        }
        return number;
    }

    /** A number within the bounds among {@code constraints}, if luck will have it. */
    static BigDecimal within(Choices choices, List<Constraint> constraints, BigDecimal step) {
        BigDecimal low = lowest(constraints, step);
        BigDecimal high = highest(constraints, step);
        if (low == null && high == null) {
            low = BigDecimal.ZERO;
        }
        int most = choices.pick(DISTANCES);
        BigDecimal distance = step.multiply(BigDecimal.valueOf(choices.below(most)));
        BigDecimal number;
        if (low != null) {
            number = low.add(distance);
            number = high != null && number.compareTo(high) > 0 ? high : number;
        } else {
            number = Objects.requireNonNull(high).subtract(distance);
        }
        return multiple(number, constraints);
    }

    /** A number at a bound, or a step beside it. */
    static BigDecimal atBound(Choices choices, List<Constraint> constraints, BigDecimal step) {
        List<BigDecimal> bounds = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Bound bound) {
                bounds.add(bound.bound());
            }
        }
        if (bounds.isEmpty()) {
            return within(choices, constraints, step);
        }
        BigDecimal bound = choices.pick(bounds);
        BigDecimal small = choices.flip() ? step : SMALL_STEP;
        return switch (choices.below(3)) {
            case 0 -> bound;
            case 1 -> bound.add(small);
            default -> bound.subtract(small);
        };
    }

    private static @Nullable BigDecimal lowest(List<Constraint> constraints, BigDecimal step) {
        BigDecimal low = null;
        for (Constraint constraint : constraints) {
            BigDecimal candidate = null;
            if (constraint instanceof Constraint.Minimum minimum) {
                candidate = minimum.bound();
            }
            if (constraint instanceof Constraint.ExclusiveMinimum minimum) {
                candidate = minimum.bound().add(step);
            }
            if (candidate != null && (low == null || candidate.compareTo(low) > 0)) {
                low = candidate;
            }
        }
        return low;
    }

    private static @Nullable BigDecimal highest(List<Constraint> constraints, BigDecimal step) {
        BigDecimal high = null;
        for (Constraint constraint : constraints) {
            BigDecimal candidate = null;
            if (constraint instanceof Constraint.Maximum maximum) {
                candidate = maximum.bound();
            }
            if (constraint instanceof Constraint.ExclusiveMaximum maximum) {
                candidate = maximum.bound().subtract(step);
            }
            if (candidate != null && (high == null || candidate.compareTo(high) < 0)) {
                high = candidate;
            }
        }
        return high;
    }

    /** The next multiple of all divisors at or above {@code number}. */
    private static BigDecimal multiple(BigDecimal number, List<Constraint> constraints) {
        BigDecimal divisor = null;
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.MultipleOf multiple) {
                divisor = divisor == null ? multiple.bound() : common(divisor, multiple.bound());
            }
        }
        return divisor == null
                ? number
                : number.divide(divisor, 0, RoundingMode.CEILING).multiply(divisor);
    }

    /** The least common multiple. */
    private static BigDecimal common(BigDecimal a, BigDecimal b) {
        int scale = Math.max(0, Math.max(a.scale(), b.scale()));
        BigInteger wholeA = a.movePointRight(scale).toBigIntegerExact();
        BigInteger wholeB = b.movePointRight(scale).toBigIntegerExact();
        BigInteger multiple = wholeA.divide(wholeA.gcd(wholeB)).multiply(wholeB);
        return new BigDecimal(multiple).movePointLeft(scale);
    }

    /** Rounded up to a whole number. */
    static BigDecimal ceiling(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }
}
