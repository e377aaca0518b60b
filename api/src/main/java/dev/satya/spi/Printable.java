package dev.satya.spi;

import java.util.Locale;

/**
 * Text of others in text for people: nothing in it steers a terminal, forges a line of a log, or
 * turns the direction of what stands around it, and it may be cut. Control characters, format
 * characters (category Cf, which has the bidirectional controls), line and paragraph separators and
 * lone surrogates are written by their UTF-16 units, as {@code \}{@code u001B}; all else stands as it
 * is, a backslash too, so that printing twice changes nothing. Renderings of violations use it.
 */
public final class Printable {
    private static final char CUT = '…';
    private static final int ESCAPED = 6;

    private Printable() {}

    /** The whole text, printable. */
    public static String of(String text) {
        return isPlain(text) ? text : of(text, Integer.MAX_VALUE);
    }

    /**
     * The text, printable, or its beginning.
     *
     * @param maximum UTF-16 units of the result, at least 1; of a text that is cut the last one is
     *     {@code …}
     */
    public static String of(String text, int maximum) {
        StringBuilder printable = new StringBuilder(Math.min(text.length(), maximum));
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int units = Character.charCount(point);
            int width = isPlain(point) ? units : units * ESCAPED;
            boolean isLast = i + units == text.length();
            if (printable.length() + width > maximum - (isLast ? 0 : 1)) {
                return printable.append(CUT).toString();
            }
            if (isPlain(point)) {
                printable.appendCodePoint(point);
            } else {
                escape(text, i, units, printable);
            }
            i += units;
        }
        return printable.toString();
    }

    private static void escape(String text, int from, int units, StringBuilder out) {
        for (int i = from; i < from + units; i++) {
            String digits = Integer.toHexString(0x1_0000 | text.charAt(i)).toUpperCase(Locale.ROOT);
            out.append("\\u").append(digits, 1, digits.length());
        }
    }

    /** Whether nothing in a text has to be written otherwise. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit > '~') {
                return text.codePoints().allMatch(Printable::isPlain);
            }
        }
        return true;
    }

    private static boolean isPlain(int point) {
        if (point <= '~') {
            return point >= ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> true;
        };
    }
}
