package dev.satya.interpreter.json;

import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Numbers from text that has their grammar. */
final class NumberText {
    /** So many digits survive the way to binary64 and back. */
    private static final int EXACT_DIGITS = 15;

    /** Powers of ten that binary64 holds exactly. */
    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private NumberText() {}

    /** The canonical number, or a failure. */
    static Object canonical(byte[] bytes, int from, int to, Evaluation run) {
        Double simple = run.allowsAnyDouble() ? simple(bytes, from, to) : null;
        if (simple != null) {
            return simple;
        }
        Object exact = decimal(bytes, from, to, run);
        if (!(exact instanceof BigDecimal decimal)) {
            return exact;
        }
        if (isInteger(bytes, from, to)) {
            BigInteger whole = decimal.toBigIntegerExact();
            return Numbers.canonical(whole);
        }
        boolean isNegativeZero = decimal.signum() == 0 && bytes[from] == '-';
        return isNegativeZero ? (Number) (-0.0) : Numbers.canonical(decimal);
    }

    /** The number as written, or a failure. */
    static Object decimal(byte[] bytes, int from, int to, Evaluation run) {
        if (hasTooManyDigits(bytes, from, to, run.limits().numberLength())) {
            return Numbers.tooLong(run);
        }
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return Numbers.exponentTooLarge(run); // the grammar holds, so it is beyond int
        }
        Failure failure = Numbers.beyondLimits(decimal, run);
        return failure == null ? decimal : failure;
    }

    /** A number with a fraction or exponent, few digits and a small exponent; otherwise null. */
    private static @Nullable Double simple(byte[] bytes, int from, int to) {
        boolean isNegative = bytes[from] == '-';
        long digits = 0;
        int count = 0;
        int scale = 0;
        boolean isFraction = false;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            byte unit = bytes[i];
            if (unit == '.') {
                isFraction = true;
            } else if (unit == 'e' || unit == 'E') {
                return null;
            } else {
                digits = digits * 10 + (unit - '0');
                count += digits == 0 ? 0 : 1;
                scale += isFraction ? 1 : 0;
                if (count > EXACT_DIGITS) {
                    return null;
                }
            }
        }
        if (!isFraction || scale >= POWERS.length) {
            return null;
        }
        double value = digits / POWERS[scale];
        return isNegative ? -value : value;
    }

    private static boolean isInteger(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.' || bytes[i] == 'e' || bytes[i] == 'E') {
                return false;
            }
        }
        return true;
    }

    /** Counts the digits from the first that is not 0 to the exponent. */
    private static boolean hasTooManyDigits(byte[] bytes, int from, int to, int limit) {
        if (to - from <= limit) {
            return false;
        }
        int count = 0;
        for (int i = from; i < to && bytes[i] != 'e' && bytes[i] != 'E'; i++) {
            boolean isDigit = bytes[i] >= '0' && bytes[i] <= '9';
            count += isDigit && (count > 0 || bytes[i] != '0') ? 1 : 0;
        }
        return count > limit;
    }
}
