package dev.satya.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of some listed values a text stands for, as lax mode reads booleans and numbers: CONV-1 and
 * CONV-3 of docs/semantics.md.
 */
final class ListedTexts {
    /** A longer text is no number that somebody lists. In UTF-16 units. */
    private static final int LONGEST = 1_000;

    private ListedTexts() {}

    /** The text itself if it is listed or stands for nothing, otherwise the first value that it is read as. */
    static Object meant(String text, List<? extends @Nullable Object> listed) {
        if (listed.contains(text)) {
            return text;
        }
        BigDecimal number = number(text.strip());
        Boolean truth = truth(text);
        for (Object value : listed) {
            boolean isMeant =
                    value instanceof Number each
                            ? number != null && isEqual(each, number)
                            : value instanceof Boolean && value.equals(truth);
            if (isMeant) {
                return value;
            }
        }
        return text;
    }

    private static boolean isEqual(Number listed, BigDecimal number) {
        boolean isBinary = listed instanceof Double;
        if (isBinary && !Double.isFinite(listed.doubleValue())) {
            return false;
        }
        BigDecimal exact =
                isBinary
                        ? Decimals.shortest(listed.doubleValue())
                        : new BigDecimal(listed.toString());
        return exact.compareTo(number) == 0;
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1" -> Boolean.TRUE;
            case "false", "f", "no", "n", "off", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        boolean mayBe = text.length() <= LONGEST && text.chars().allMatch(c -> c < 128);
        try {
            return mayBe ? new BigDecimal(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
