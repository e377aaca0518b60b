package dev.satya.propertytests.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decimal number as text writes it: {@code sign digits . digits e exponent}.
 *
 * @param text with digits before the point, after it, or both
 */
record Literal(String text) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<sign>[+-]?)(?<whole>[0-9]*)(?<fraction>\\.[0-9]*)?"
                            + "(?:[eE](?<power>[+-]?[0-9]+))?");

    private Matcher parts() {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("not a number: " + text);
        }
        return parts;
    }

    /** The digits without leading and trailing zeros; empty for zero. */
    private String digits() {
        Matcher parts = parts();
        String fraction = parts.group("fraction");
        String all = parts.group("whole") + (fraction == null ? "" : fraction.substring(1));
        int first = 0;
        int last = all.length();
        while (first < last && all.charAt(first) == '0') {
            first++;
        }
        while (last > first && all.charAt(last - 1) == '0') {
            last--;
        }
        return all.substring(first, last);
    }

    /** LIMIT-7: significant digits, trailing zeros included. */
    int significantDigits() {
        Matcher parts = parts();
        String fraction = parts.group("fraction");
        String all = parts.group("whole") + (fraction == null ? "" : fraction.substring(1));
        int first = 0;
        while (first < all.length() && all.charAt(first) == '0') {
            first++;
        }
        return Math.max(1, all.length() - first);
    }

    /** Whether the value is a whole number: no digit but 0 after the point. */
    boolean isWhole() {
        return isZero() || BigInteger.valueOf(digits().length() - 1L).compareTo(exponent()) <= 0;
    }

    boolean isZero() {
        return digits().isEmpty();
    }

    /** LIMIT-8: of the scientific notation; of a zero that of its last digit. */
    BigInteger exponent() {
        Matcher parts = parts();
        String whole = parts.group("whole");
        String fraction = parts.group("fraction") == null ? "." : parts.group("fraction");
        String all = whole + fraction.substring(1);
        int first = 0;
        while (first < all.length() - 1 && all.charAt(first) == '0') {
            first++;
        }
        String power = parts.group("power") == null ? "0" : parts.group("power");
        return new BigInteger(power).add(BigInteger.valueOf(whole.length() - 1L - first));
    }

    /** The value; only for an exponent within the limits. */
    BigDecimal value() {
        String digits = digits();
        if (digits.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int scale = digits.length() - 1 - exponent().intValueExact();
        BigDecimal magnitude = new BigDecimal(new BigInteger(digits), scale);
        return isNegative() ? magnitude.negate() : magnitude;
    }

    /** Whether its exponent is too large even to write the number down as a decimal. */
    boolean isBeyondComputing() {
        return exponent().bitLength() > 30;
    }

    boolean isNegative() {
        return parts().group("sign").equals("-");
    }

    boolean hasFractionOrExponent() {
        return parts().group("fraction") != null || parts().group("power") != null;
    }
}
