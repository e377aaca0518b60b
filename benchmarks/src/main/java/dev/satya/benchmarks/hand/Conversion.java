package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rarer conversions of {@link Read}, as Satya's lax mode has them. */
final class Conversion {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(\\.0+)?");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private Conversion() {}

    static long whole(Object raw) {
        if (raw instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (raw instanceof Number number) {
            return whole(decimal(number));
        }
        if (raw instanceof CharSequence) {
            String text = raw.toString().strip();
            return WHOLE.matcher(text).matches() ? whole(new BigDecimal(text)) : Read.NO_WHOLE;
        }
        return Read.NO_WHOLE;
    }

    private static long whole(BigDecimal number) {
        if (number == null || number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            return Read.NO_WHOLE;
        }
        BigInteger whole = number.toBigInteger();
        return whole.bitLength() < Long.SIZE ? whole.longValue() : Read.NO_WHOLE;
    }

    static double number(Object raw) {
        if (raw instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (raw instanceof Float number) {
            return Double.parseDouble(number.toString());
        }
        if (raw instanceof Number number) {
            return number.doubleValue();
        }
        if (raw instanceof CharSequence) {
            String text = raw.toString().strip();
            return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        }
        return Double.NaN;
    }

    static String text(Object raw) {
        return raw instanceof CharSequence ? raw.toString() : null;
    }

    static Boolean truth(Object raw) {
        if (raw instanceof Number number) {
            BigDecimal decimal = decimal(number);
            if (decimal == null || decimal.signum() == 0) {
                return decimal == null ? null : Boolean.FALSE;
            }
            return decimal.compareTo(BigDecimal.ONE) == 0 ? Boolean.TRUE : null;
        }
        if (raw instanceof CharSequence) {
            return switch (raw.toString().toLowerCase(Locale.ROOT)) {
                case "true", "t", "yes", "y", "on", "1" -> Boolean.TRUE;
                case "false", "f", "no", "n", "off", "0" -> Boolean.FALSE;
                default -> null;
            };
        }
        return null;
    }

    static Status status(Object raw) {
        if (raw instanceof Status status) {
            return status;
        }
        return raw instanceof CharSequence ? Read.status(raw.toString()) : null;
    }

    /** By the shortest decimal form; null for NaN and infinities. */
    private static BigDecimal decimal(Number number) {
        return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
    }
}
