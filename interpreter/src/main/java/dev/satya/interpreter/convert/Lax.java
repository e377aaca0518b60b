package dev.satya.interpreter.convert;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Conversions that lax mode allows: CONV-1 to CONV-3 of docs/semantics.md. Each returns null where
 * there is none.
 */
public final class Lax {
    private static final BigDecimal BEYOND_EXPONENTS =
            new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE);

    private Lax() {}

    /** Numbers equal to 0 or 1, and the usual words. */
    public static @Nullable Boolean toBoolean(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length() > 5 ? null : toBoolean(text.toString());
        }
        Number number = value == null ? null : Numbers.canonical(value);
        if (number == null || Numbers.isNotFinite(number)) {
            return null;
        }
        if (number.doubleValue() != 0 && number.doubleValue() != 1) {
            return null;
        }
        BigDecimal exact = Numbers.decimal(number);
        if (exact.signum() == 0) {
            return Boolean.FALSE;
        }
        return exact.compareTo(BigDecimal.ONE) == 0 ? Boolean.TRUE : null;
    }

    private static @Nullable Boolean toBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1" -> Boolean.TRUE;
            case "false", "f", "no", "n", "off", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /**
     * The number that a text spells: optional white space, sign, digits, optionally a point and
     * at least one zero.
     */
    public static @Nullable Number toWhole(String text) {
        String spelled = text.strip();
        int point = spelled.indexOf('.');
        String whole = point < 0 ? spelled : spelled.substring(0, point);
        if (!isDigits(whole, signEnd(whole), whole.length())) {
            return null;
        }
        if (point >= 0 && !isZeros(spelled, point + 1)) {
            return null;
        }
        return Numbers.canonical(new BigInteger(whole));
    }

    /**
     * The number that a text spells: optional white space, sign, digits with a point before, between
     * or after them, exponent. For an exponent beyond {@code int} another number stands in, which is
     * beyond every limit on exponents as well.
     */
    public static @Nullable BigDecimal toDecimal(String text) {
        String spelled = text.strip();
        int end = exponentStart(spelled);
        int from = signEnd(spelled);
        int point = spelled.indexOf('.');
        boolean hasPoint = point >= 0 && point < end;
        int wholeEnd = hasPoint ? point : end;
        boolean hasWhole = wholeEnd > from;
        boolean hasFraction = hasPoint && end > point + 1;
        if (!hasWhole && !hasFraction) {
            return null;
        }
        if ((hasWhole && !isDigits(spelled, from, wholeEnd))
                || (hasFraction && !isDigits(spelled, point + 1, end))
                || !isExponent(spelled, end)) {
            return null;
        }
        try {
            return new BigDecimal(spelled);
        } catch (NumberFormatException e) {
            return BEYOND_EXPONENTS;
        }
    }

    /** nan, inf or infinity with an optional sign, whatever the case. */
    public static @Nullable Double toNotFinite(String text) {
        String spelled = text.strip().toLowerCase(Locale.ROOT);
        int from = signEnd(spelled);
        boolean isNegative = spelled.startsWith("-");
        return switch (spelled.substring(from)) {
            case "nan" -> Double.NaN;
            case "inf", "infinity" ->
                    isNegative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            default -> null;
        };
    }

    private static boolean isZeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return from < text.length();
    }

    private static int exponentStart(String text) {
        int lower = text.indexOf('e');
        int at = lower >= 0 ? lower : text.indexOf('E');
        return at >= 0 ? at : text.length();
    }

    /** Whether a text that spells a number spells it without point and exponent. */
    public static boolean isPlainWhole(String text) {
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    /** Whether a text that spells zero spells a negative one, which binary64 has. */
    public static boolean isNegativeZero(String text) {
        return text.strip().startsWith("-");
    }

    private static boolean isExponent(String text, int start) {
        if (start == text.length()) {
            return true;
        }
        int from = start + 1;
        if (from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-')) {
            from++;
        }
        return isDigits(text, from, text.length());
    }

    private static int signEnd(String text) {
        return !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
