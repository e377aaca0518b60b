package dev.satya.propertytests.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a number is, exactly: CANON-1, CANON-3, CANON-4, NUM-1. */
final class Numbers {
    private Numbers() {}

    /** Whether it is neither NaN nor infinite. */
    static boolean isFinite(Object number) {
        if (number instanceof Double value) {
            return Double.isFinite(value);
        }
        if (number instanceof Float value) {
            return Float.isFinite(value);
        }
        return true;
    }

    /**
     * The value of a finite number: NUM-1 for a double, READ-5 for a number of a class of its own.
     */
    static BigDecimal exact(Object number) {
        if (number instanceof Literal literal) {
            return literal.value();
        }
        if (number instanceof Double value) {
            return shortest(value);
        }
        if (number instanceof Float value) {
            return shortest(value);
        }
        if (number instanceof BigDecimal value) {
            return value;
        }
        return new BigDecimal(number.toString());
    }

    /** Whether it equals a whole number, within the limits of what can be computed. */
    static boolean isWhole(@Nullable Object number) {
        if (number == null || !isFinite(number)) {
            return false;
        }
        if (number instanceof Literal literal) {
            return literal.isWhole();
        }
        BigDecimal value = exact(number);
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    static boolean isLong(BigInteger value) {
        return value.bitLength() <= 63;
    }

    /** HOLD-1: a Long, or a BigInteger beyond it. */
    static Number whole(BigInteger value) {
        if (isLong(value)) {
            return value.longValueExact();
        }
        return value;
    }

    /** CANON-1, and CANON-3 for a number of a text. */
    static Number canonical(Object number) {
        if (number instanceof Literal literal) {
            return canonicalLiteral(literal);
        }
        if (number instanceof Byte || number instanceof Short || number instanceof Integer) {
            return ((Number) number).longValue();
        }
        if (number instanceof BigInteger value) {
            return whole(value);
        }
        if (number instanceof Float value) {
            boolean hasDigits = isFinite(value) && value != 0; // a zero has a sign
            return hasDigits ? shortest(value).doubleValue() : value.doubleValue();
        }
        return isCounter(number) ? canonical(exactOfCounter((Number) number)) : (Number) number;
    }

    private static boolean isCounter(Object number) {
        return number.getClass().getPackageName().equals("java.util.concurrent.atomic");
    }

    private static Number exactOfCounter(Number counter) {
        boolean isSum = counter.getClass().getSimpleName().startsWith("Double");
        return isSum ? (Number) counter.doubleValue() : (Number) counter.longValue();
    }

    /** CANON-3 and CANON-4. */
    private static Number canonicalLiteral(Literal literal) {
        BigDecimal value = literal.value();
        if (!literal.hasFractionOrExponent()) {
            return whole(value.toBigIntegerExact());
        }
        double nearest = value.doubleValue();
        if (Double.isFinite(nearest) && shortest(nearest).compareTo(value) == 0) {
            return literal.isNegative() && nearest == 0 ? -0.0 : nearest;
        }
        return value;
    }

    /**
     * The shortest decimal that is read back as the same double; of several the closest. It has two
     * digits at least, as {@link Double#toString} says since JDK 19 (before, it was not always the
     * shortest).
     */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 2; digits < 17; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.FLOOR));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.CEILING));
            boolean isBelow = below.doubleValue() == value;
            boolean isAbove = above.doubleValue() == value;
            if (isBelow || isAbove) {
                return isBelow && isAbove ? closest(exact, digits) : isBelow ? below : above;
            }
        }
        return closest(exact, 17);
    }

    private static BigDecimal shortest(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 2; digits < 9; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.FLOOR));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.CEILING));
            boolean isBelow = below.floatValue() == value;
            boolean isAbove = above.floatValue() == value;
            if (isBelow || isAbove) {
                return isBelow && isAbove ? closest(exact, digits) : isBelow ? below : above;
            }
        }
        return closest(exact, 9);
    }

    private static BigDecimal closest(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
