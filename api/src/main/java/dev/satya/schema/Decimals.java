package dev.satya.schema;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal forms of binary numbers, the same on every JDK. */
public final class Decimals {
    /** So many digits tell any two doubles apart; with more, JDKs before 19 may give too many. */
    private static final int UNIQUE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    /** Of a subnormal {@code float}, too, two digits are told. */
    private static final int LEAST_FLOAT_DIGITS = 2;

    private static final int MOST_FLOAT_DIGITS = 9;

    private Decimals() {}

    /**
     * The shortest decimal that is nearer to {@code value} than to any other float; of several the
     * nearest.
     *
     * @throws NumberFormatException if the value is not finite
     */
    public static BigDecimal shortest(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = LEAST_FLOAT_DIGITS; digits < MOST_FLOAT_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.floatValue() == value) {
                return nearest;
            }
            BigDecimal outer = exact.round(new MathContext(digits, RoundingMode.UP));
            if (outer.floatValue() == value) {
                return outer;
            }
        }
        return exact.round(new MathContext(MOST_FLOAT_DIGITS, RoundingMode.HALF_EVEN));
    }

    /**
     * The shortest decimal that is nearer to {@code value} than to any other double; of several the
     * nearest. 0.1 is one tenth.
     *
     * @throws NumberFormatException if the value is not finite
     */
    public static BigDecimal shortest(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value);
        if (decimal.precision() <= UNIQUE_DIGITS) {
            return decimal;
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = UNIQUE_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return nearest;
            }
            // below a power of two the doubles lie closer, so that the farther one may belong
            BigDecimal outer = exact.round(new MathContext(digits, RoundingMode.UP));
            if (outer.doubleValue() == value) {
                return outer;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
