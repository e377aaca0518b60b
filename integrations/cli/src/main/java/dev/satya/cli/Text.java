package dev.satya.cli;

import dev.satya.spi.Printable;
import java.util.Locale;

/** Text for people: nothing that steers a terminal, nothing endless. */
final class Text {
    /** Characters of a text, unless it says otherwise. */
    static final int LONGEST = 500;

    private static final String CUT = "…";

    private Text() {}

    /** The text, {@linkplain Printable printable}, and cut where it is too long. */
    static String printable(String text) {
        return printable(text, LONGEST);
    }

    /**
     * The same.
     *
     * @param longest UTF-16 units of what comes out
     */
    static String printable(String text, int longest) {
        return Printable.of(withBytes(text), longest);
    }

    /** With the bytes of names that are no UTF-8 written as {@code \}{@code xFF}. */
    private static String withBytes(String text) {
        if (text.codePoints().noneMatch(FileNames::isByte)) {
            return text;
        }
        StringBuilder named = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (FileNames.isByte(c)) {
                                named.append(String.format("\\x%02X", c & 0xFF));
                            } else {
                                named.appendCodePoint(c);
                            }
                        });
        return named.toString();
    }

    /** The text, or its start with a sign that there is more. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(longest)) ? longest + 1 : longest;
        return text.substring(0, end) + CUT;
    }

    /** {@code 1,234 rows}; {@code 1 row}. */
    static String count(long count, String unit) {
        return number(count) + " " + unit + (count == 1 ? "" : "s");
    }

    /** {@code 1,234}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
