package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Numbers of every Java type as exact values. */
public final class Numbers {
    private static final double BITS_PER_DIGIT = 3.321928094887362;

    /** The bits of a binary64 fraction that a binary32 has no place for. */
    private static final long BELOW_FLOAT = 0x1FFF_FFFF;

    private static final long HALF_FLOAT = 0x1000_0000;

    private Numbers() {}

    /**
     * The canonical form of a number: {@link Long}, {@link BigInteger} beyond it, {@link Double} or
     * {@link BigDecimal}; of a counter that may change, what it counts now. Null if it is none of the JDK's
     * numbers.
     */
    public static @Nullable Number canonical(Object number) {
        if (number instanceof Long || number instanceof Double) {
            return (Number) number;
        }
        if (number instanceof BigDecimal decimal) {
            return exact(decimal);
        }
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return ((Number) number).longValue();
        }
        if (number instanceof BigInteger big) {
            return canonical(exact(big));
        }
        return number instanceof Float single ? (Number) widened(single) : counted(number);
    }

    private static @Nullable Number counted(Object number) {
        if (number instanceof AtomicInteger
                || number instanceof AtomicLong
                || number instanceof LongAdder
                || number instanceof LongAccumulator) {
            return ((Number) number).longValue();
        }
        boolean isSum = number instanceof DoubleAdder || number instanceof DoubleAccumulator;
        return isSum ? ((Number) number).doubleValue() : null;
    }

    /** The double of a float's shortest decimal form. */
    public static double widened(float single) {
        boolean isFinite = Float.isFinite(single) && single != 0;
        return isFinite ? Decimals.shortest(single).doubleValue() : single;
    }

    /** The number itself, but as the JDK's own class: another may say something else each time. */
    private static BigDecimal exact(BigDecimal decimal) {
        return decimal.getClass() == BigDecimal.class
                ? decimal
                : new BigDecimal(exact(decimal.unscaledValue()), decimal.scale());
    }

    private static BigInteger exact(BigInteger big) {
        return big.getClass() == BigInteger.class ? big : new BigInteger(big.toByteArray());
    }

    /** Whether a number is of a class that canonical numbers have, or numbers that a model holds. */
    public static boolean isCanonical(Object number) {
        Class<?> type = number.getClass();
        return type == Long.class
                || type == Double.class
                || type == Float.class
                || type == BigInteger.class
                || type == BigDecimal.class;
    }

    /** A whole number as {@link Long} if it fits. */
    public static Number canonical(BigInteger big) {
        if (big.bitLength() < Long.SIZE) {
            return big.longValue();
        }
        return big;
    }

    /** The failure if a canonical number is beyond a limit on digits or exponent. */
    public static @Nullable Failure beyondLimits(Number number, Evaluation run) {
        if (number instanceof Long whole) {
            return beyondLimits((long) whole, run);
        }
        if (number instanceof Double binary) {
            return run.allowsAnyDouble() || !Double.isFinite(binary)
                    ? null
                    : beyondLimits(Decimals.shortest(binary).stripTrailingZeros(), run);
        }
        if (number instanceof BigInteger big) {
            if (hasMoreDigits(big, run.limits().numberLength())) {
                return tooLong(run);
            }
            return hasMoreDigits(big, run.limits().exponent() + 1L) ? exponentTooLarge(run) : null;
        }
        return number instanceof BigDecimal decimal ? beyondLimits(decimal, run) : null;
    }

    /** The failure if a whole number is beyond a limit on digits or exponent. */
    public static @Nullable Failure beyondLimits(long number, Evaluation run) {
        return run.allows(number) ? null : beyondLimits(BigDecimal.valueOf(number), run);
    }

    private static @Nullable Failure beyondLimits(BigDecimal decimal, Evaluation run) {
        if (hasMoreDigits(decimal.unscaledValue(), run.limits().numberLength())) {
            return tooLong(run);
        }
        long exponent = (long) decimal.precision() - decimal.scale() - 1;
        if (decimal.signum() == 0) {
            exponent = -(long) decimal.scale();
        }
        return Math.abs(exponent) > run.limits().exponent() ? exponentTooLarge(run) : null;
    }

    /** The failure if a text that may spell a number is too long to be read as one. */
    public static @Nullable Failure textBeyondLimits(@Nullable Object instance, Evaluation run) {
        boolean isTooLong =
                instance instanceof CharSequence text
                        && text.length() > run.limits().numberLength();
        return isTooLong ? tooLong(run) : null;
    }

    /** The failure for a number with too many digits, or characters. */
    public static Failure tooLong(Evaluation run) {
        return run.failLimit("numberLength", (long) run.limits().numberLength());
    }

    /** The failure for a number whose exponent is too large. */
    public static Failure exponentTooLarge(Evaluation run) {
        return run.failLimit("exponent", (long) run.limits().exponent());
    }

    /** Counts digits only where the bits leave it open. */
    private static boolean hasMoreDigits(BigInteger big, long digits) {
        int bits = big.bitLength();
        if (bits <= (long) ((digits - 1) * BITS_PER_DIGIT)) {
            return false;
        }
        if (bits > (long) (digits * BITS_PER_DIGIT) + 1) {
            return true;
        }
        return big.abs().compareTo(BigInteger.TEN.pow((int) digits)) >= 0;
    }

    /**
     * The exact value of a finite number that {@link #isCanonical}; a double counts as its shortest
     * decimal, and so does a float.
     */
    public static BigDecimal decimal(Number number) {
        if (number instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        if (number instanceof Double binary) {
            return Decimals.shortest(binary);
        }
        return number instanceof Float single ? Decimals.shortest(single) : (BigDecimal) number;
    }

    /** The plain text of a canonical number; a failure if it is too long; null: it is not finite. */
    public static @Nullable Object text(Number number, Evaluation run) {
        if (isNotFinite(number)) {
            return null;
        }
        if (number instanceof Double binary && binary.equals(-0.0)) {
            return "-0.0";
        }
        BigDecimal decimal = decimal(number).stripTrailingZeros();
        return plainLength(decimal) > run.limits().numberLength()
                ? tooLong(run)
                : decimal.toPlainString();
    }

    /** The characters of its plain text: digits, zeros around them, the point and the sign. */
    private static long plainLength(BigDecimal decimal) {
        long sign = decimal.signum() < 0 ? 1 : 0;
        long scale = decimal.scale();
        return scale <= 0
                ? sign + decimal.precision() - scale
                : sign + 1 + Math.max(decimal.precision(), scale + 1);
    }

    /**
     * The binary32 that is nearest to a canonical number, of two the even one; an infinity beyond the
     * largest.
     */
    public static float single(Number number) {
        return number instanceof Double binary ? single((double) binary) : number.floatValue();
    }

    /** A double in the middle of two floats need not be so as its shortest decimal. */
    private static float single(double binary) {
        boolean isTie = (Double.doubleToRawLongBits(binary) & BELOW_FLOAT) == HALF_FLOAT;
        boolean isSubnormal = Math.abs(binary) < Float.MIN_NORMAL && binary != 0;
        return Double.isFinite(binary) && (isTie || isSubnormal)
                ? Decimals.shortest(binary).floatValue()
                : (float) binary;
    }

    /**
     * The canonical form of a number with a fraction or exponent: binary64 if its shortest decimal is
     * that number, otherwise the decimal itself.
     */
    public static Number canonical(BigDecimal decimal) {
        double binary = decimal.doubleValue();
        boolean isExact =
                !Double.isInfinite(binary) && Decimals.shortest(binary).compareTo(decimal) == 0;
        return isExact ? (Number) binary : decimal;
    }

    /** Whether a number that {@link #isCanonical} is NaN or an infinity. */
    public static boolean isNotFinite(Number number) {
        return number instanceof Double binary && !Double.isFinite(binary)
                || number instanceof Float single && !Float.isFinite(single);
    }

    /**
     * A canonical number that {@link #isWhole} as {@link Long} or {@link BigInteger}; a failure if
     * that has too many digits.
     */
    public static Object whole(Number number, Evaluation run) {
        if (number instanceof Long || number instanceof BigInteger) {
            return number;
        }
        if (number instanceof Double binary && Math.abs(binary) < 0x1p53) {
            long whole = (long) (double) binary;
            return run.allows(whole) ? (Object) whole : tooLong(run);
        }
        BigDecimal decimal = decimal(number);
        long digits = (long) decimal.precision() - decimal.scale();
        if (digits > run.limits().numberLength()) {
            return decimal.signum() == 0 ? 0L : tooLong(run);
        }
        return canonical(decimal.toBigIntegerExact());
    }

    /** Whether a canonical number is a whole number, which takes time linear in its digits. */
    public static boolean isWhole(Number number) {
        if (number instanceof Long || number instanceof BigInteger) {
            return true;
        }
        if (number instanceof Double binary) {
            return binary == Math.rint(binary) && !Double.isInfinite(binary);
        }
        BigDecimal decimal = (BigDecimal) number;
        return decimal.scale() <= 0
                || decimal.signum() == 0
                || decimal.stripTrailingZeros().scale() <= 0;
    }

    /**
     * Whether a number is a whole multiple of another, in time linear in the digits of both, however
     * large their exponents are.
     */
    public static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
        BigInteger dividend = value.unscaledValue();
        BigInteger modulus = divisor.unscaledValue().abs();
        long shift = (long) divisor.scale() - value.scale();
        if (shift >= 0) {
            BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), modulus);
            return dividend.mod(modulus).multiply(power).mod(modulus).signum() == 0;
        }
        boolean isTooShort = value.precision() <= -shift;
        return dividend.signum() == 0
                || (!isTooShort
                        && dividend.mod(modulus.multiply(BigInteger.TEN.pow((int) -shift))).signum()
                                == 0);
    }
}
