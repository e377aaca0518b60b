package dev.satya.interpreter.json;

import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Numbers from text that has their grammar. */
final class NumberText {
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

    /** A power of ten, from the zeroth to the 22nd. */
    static double power(int exponent) {
        return POWERS[exponent];
    }

    /** The canonical number, or a failure. */
    static Object canonical(byte[] bytes, int from, int to, Evaluation run) {
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
