package dev.satya.interpreter.convert;

import java.util.Locale;

/**
 * Upper and lower case by the rules of {@link Locale#ROOT}, in time linear in the text: the JDK's
 * own take time quadratic in the letters that become longer, such as ß, which is SS in upper case.
 */
final class LetterCase {
    private static final int PIECE = 1_024;
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final char DOT_ABOVE = '\u0307';

    private LetterCase() {}

    /** What {@code text.toUpperCase(Locale.ROOT)} is, which looks at each code point by itself. */
    static String upper(String text) {
        if (text.length() <= PIECE) {
            return text.toUpperCase(Locale.ROOT);
        }
        StringBuilder upper = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + PIECE, text.length());
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            upper.append(text.substring(from, to).toUpperCase(Locale.ROOT));
            from = to;
        }
        return upper.toString();
    }

    /**
     * What {@code text.toLowerCase(Locale.ROOT)} is. A sigma looks at the letters around it, so the
     * text stays whole; İ alone becomes longer, an i with a dot above.
     */
    static String lower(String text) {
        if (text.length() <= PIECE || text.indexOf(CAPITAL_I_WITH_DOT) < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        String same = text.replace(CAPITAL_I_WITH_DOT, 'I').toLowerCase(Locale.ROOT);
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(same.charAt(i));
            if (text.charAt(i) == CAPITAL_I_WITH_DOT) {
                lower.append(DOT_ABOVE);
            }
        }
        return lower.toString();
    }
}
