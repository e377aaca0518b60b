package dev.satya.propertytests.reference;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Strict and lax", text that is read as a number. */
final class NumberText {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+(\\.0+)?");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private NumberText() {}

    /** "Optional white space around, sign, digits, optionally . and zeros". */
    static @Nullable Literal integer(String text) {
        String stripped = text.strip();
        return INTEGER.matcher(stripped).matches() ? new Literal(stripped) : null;
    }

    /**
     * "Optional white space around, sign, digits with a . before, between or after, exponent; form
     * DOUBLE also nan, inf, infinity with a sign, whatever the case".
     */
    static @Nullable Object number(String text, boolean isDouble) {
        String stripped = text.strip();
        if (NUMBER.matcher(stripped).matches()) {
            return new Literal(stripped);
        }
        if (!isDouble) {
            return null;
        }
        return switch (Ascii.lower(stripped)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    /** "Limits", numberLength: "characters of a text to be read as a number". */
    static boolean isTooLong(CharSequence text, Context context) {
        return text.length() > context.limits().numberLength();
    }
}
