package dev.satya.plugins.text;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code printable}: text of one line that shows what is in it: no control characters, none that
 * end lines or turn the direction of text, none for private use, not assigned or half a surrogate pair.
 * Joiners of emoji and of scripts conform. Stateless.
 */
public final class PrintableFormat extends TextFormat {
    private static final int HIDDEN =
            1 << Character.CONTROL
                    | 1 << Character.FORMAT
                    | 1 << Character.SURROGATE
                    | 1 << Character.PRIVATE_USE
                    | 1 << Character.UNASSIGNED
                    | 1 << Character.LINE_SEPARATOR
                    | 1 << Character.PARAGRAPH_SEPARATOR;

    /** For {@code ServiceLoader}. */
    public PrintableFormat() {
        super(
                "printable",
                "Unicode Standard §4.5 (General Category)",
                List.of("", "a b", "größe", "\uD83D\uDC68\u200D\uD83D\uDC69"),
                List.of("\n", "a\tb", "\u202Ea", "\u2028", "\uE000", "a\u0000"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public String dataRelease() {
        return "Unicode of the Java runtime";
    }

    @Override
    public boolean conforms(CharSequence text) {
        int i = 0;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            boolean isJoiner = c == 0x200C || c == 0x200D;
            if ((1 << Character.getType(c) & HIDDEN) != 0 && !isJoiner) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }
}
