package dev.satya.cli;

import java.util.Locale;

/** Text for people: nothing that steers a terminal, nothing endless. */
final class Text {
    private static final int LONGEST = 500;

    private Text() {}

    /** With control characters written as {@code \}{@code u001B}, and cut where it is too long. */
    static String printable(String text) {
        return printable(text, LONGEST);
    }

    /** The same, cut after {@code longest} characters. */
    static String printable(String text, int longest) {
        StringBuilder printable = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length(); i++) {
            if (i >= longest && !Character.isLowSurrogate(text.charAt(i))) {
                return printable.append('…').toString();
            }
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                printable.append(String.format("\\u%04X", (int) c));
            } else {
                printable.append(c);
            }
        }
        return printable.toString();
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
