package dev.satya.interpreter.json;

import dev.satya.schema.Decimals;
import java.math.BigDecimal;

/** The shortest text of a double that reads back to it, in the form of {@link Double#toString}. */
final class DoubleText {
    /** Before JDK 19 {@link Double#toString} gives a digit too many for some doubles. */
    private static final boolean IS_SHORTEST = Runtime.version().feature() >= 19;

    /** Texts no longer than this have no digit too many. */
    private static final int UNIQUE_DIGITS = 15;

    private static final int LEAST_PLAIN = -3;
    private static final int MOST_PLAIN = 6;

    private DoubleText() {}

    /** The text of a finite double. */
    static String of(double value) {
        String text = Double.toString(value);
        return IS_SHORTEST || text.length() <= UNIQUE_DIGITS ? text : shorter(value, text);
    }

    private static String shorter(double value, String text) {
        BigDecimal shortest = Decimals.shortest(value);
        boolean isShorter = shortest.precision() < new BigDecimal(text).precision();
        return isShorter ? form(shortest.stripTrailingZeros()) : text;
    }

    /** The form that {@link Double#toString} is specified to have. */
    static String form(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= LEAST_PLAIN && exponent <= MOST_PLAIN) {
            String plain = decimal.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        return form(decimal.scaleByPowerOfTen(-exponent)) + "E" + exponent;
    }
}
