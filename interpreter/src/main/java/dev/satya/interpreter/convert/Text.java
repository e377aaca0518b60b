package dev.satya.interpreter.convert;

import dev.satya.schema.Transform;

/** Text as Unicode. */
public final class Text {
    /** White space to ECMA-262 (§12.2), as it was to Unicode once. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Text() {}

    /** Whether every surrogate has its partner. */
    public static boolean isWellFormed(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE) {
                return isWellFormedFrom(text, i);
            }
        }
        return true;
    }

    private static boolean isWellFormedFrom(String text, int start) {
        int length = text.length();
        for (int i = start; i < length; i++) {
            char unit = text.charAt(i);
            if (Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == length || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the number of code points is within bounds, counted only if the units do not tell. */
    public static boolean hasLength(String text, int minimum, int maximum) {
        int units = text.length();
        if (units >= 2L * minimum && units <= maximum) {
            return true;
        }
        int points = text.codePointCount(0, units);
        return points >= minimum && points <= maximum;
    }

    /**
     * Whether some character is neither white space of ECMA-262 nor a separator of Unicode, nor a
     * control character up to the space, which Jakarta Validation's implementation trims.
     */
    public static boolean isNotBlank(Object text) {
        return ((String) text).codePoints().anyMatch(each -> !isBlank(each));
    }

    private static boolean isBlank(int codePoint) {
        int category = Character.getType(codePoint);
        return codePoint <= ' '
                || codePoint == BYTE_ORDER_MARK
                || category == Character.SPACE_SEPARATOR
                || category == Character.LINE_SEPARATOR
                || category == Character.PARAGRAPH_SEPARATOR;
    }

    /** The text after a change, which does not depend on the default locale. */
    public static String transform(String text, Transform transform) {
        return switch (transform) {
            case STRIP -> text.strip();
            case LOWER -> LetterCase.lower(text);
            case NUMBERS -> text;
            case UPPER -> LetterCase.upper(text);
        };
    }
}
