package dev.satya.propertytests.reference;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that is read as a number: CONV-2, CONV-3, CONV-9. */
final class NumberText {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+(\\.0+)?");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private NumberText() {}

    /** CONV-2: text that stands for an integer. */
    static @Nullable Literal integer(String text) {
        String stripped = text.strip();
        return INTEGER.matcher(stripped).matches() ? new Literal(stripped) : null;
    }

    /** CONV-3: text that stands for a number. */
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

    /** LIMIT-7: the characters of a text to be read as a number. */
    static boolean isTooLong(CharSequence text, Context context) {
        return text.length() > context.limits().numberLength();
    }
}
