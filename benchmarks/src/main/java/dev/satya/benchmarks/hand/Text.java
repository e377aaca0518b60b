package dev.satya.benchmarks.hand;

/** Checks of text. */
final class Text {

    private Text() {}

    /** From {@code shortest} to {@code longest} Unicode code points; null is none. */
    static boolean hasLength(String text, int shortest, int longest) {
        if (text == null) {
            return false;
        }
        int units = text.length();
        if (units <= longest && units >= 2 * shortest) {
            return true;
        }
        int points = text.codePointCount(0, units);
        return points >= shortest && points <= longest;
    }

    /** A half of a surrogate pair without the other. */
    static boolean hasLoneSurrogate(String text) {
        int units = text.length();
        for (int i = 0; i < units; i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean isPair =
                        Character.isHighSurrogate(unit)
                                && i + 1 < units
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Why a text was refused that has the wrong length or lone surrogates. */
    static String fault(String text, int shortest) {
        if (hasLoneSurrogate(text)) {
            return "unicode";
        }
        return text.codePointCount(0, text.length()) < shortest ? "minLength" : "maxLength";
    }
}
