package dev.satya.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text for people: nothing that steers a terminal, nothing endless. */
final class Text {
    /** Characters of a text, unless it says otherwise. */
    static final int LONGEST = 500;

    private static final String CUT = "…";

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
                return printable.append(CUT).toString();
            }
            char c = text.charAt(i);
            if (FileNames.isByte(text.codePointAt(i)) && isLone(text, i)) {
                printable.append(String.format("\\x%02X", c & 0xFF));
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                printable.append(String.format("\\u%04X", (int) c));
            } else {
                printable.append(c);
            }
        }
        return printable.toString();
    }

    private static boolean isLone(String text, int i) {
        return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }

    /**
     * A path as a JSON Pointer, cut where it is too long, which is told by a sign behind it. It takes
     * no more work than what is left of it.
     *
     * @param item what stands for the position in an array; null: the position itself
     */
    static String pointer(List<Object> segments, int longest, @Nullable String item) {
        StringBuilder pointer = new StringBuilder();
        for (Object segment : segments) {
            pointer.append('/');
            if (segment instanceof Integer position) {
                pointer.append(item == null ? position.toString() : item);
            } else {
                String name = cut(segment.toString(), longest);
                pointer.append(name.replace("~", "~0").replace("/", "~1"));
            }
            if (pointer.length() > longest) {
                break;
            }
        }
        return cut(pointer.toString(), longest);
    }

    /** Whether a text is what {@link #cut} makes of one that is too long. */
    static boolean isCut(String text, int longest) {
        return text.length() > longest;
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
