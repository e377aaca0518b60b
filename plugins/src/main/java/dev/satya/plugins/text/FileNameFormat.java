package dev.satya.plugins.text;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code fileName}: the name of a file, without folders, that Windows, macOS and Linux all take:
 * 1 to 255 octets in UTF-8, none of {@code <>:"/\|?*} and no control characters, no space or dot at the end
 * and no space in front, and none of the names of devices, such as {@code NUL} or {@code com1.txt}.
 * Stateless.
 */
public final class FileNameFormat extends TextFormat {
    private static final AsciiSet FORBIDDEN = AsciiSet.of("<>:\"/\\|?*\u007F");
    private static final List<String> DEVICES =
            List.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");
    private static final List<String> NUMBERED_DEVICES = List.of("COM", "LPT");
    private static final String NUMBERS = "0123456789\u00B9\u00B2\u00B3";
    private static final int MAX_OCTETS = 255;

    /** For {@code ServiceLoader}. */
    public FileNameFormat() {
        super(
                "fileName",
                "Windows naming conventions, POSIX.1-2024 §3.141",
                List.of("a.txt", ".profile", "größe 1.pdf", "com.example", "a"),
                List.of("", ".", "..", "a/b", "a.", "a ", "NUL", "com1.txt", "a:b", "\u0007"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MAX_OCTETS) {
            return false;
        }
        char last = text.charAt(length - 1);
        return last != ' '
                && last != '.'
                && text.charAt(0) != ' '
                && areAllowed(text)
                && !isDevice(text);
    }

    private static boolean areAllowed(CharSequence text) {
        int octets = 0;
        int i = 0;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            boolean isAllowed =
                    c >= ' '
                            && !(c < 0x80 && FORBIDDEN.has((char) c))
                            && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
            if (!isAllowed) {
                return false;
            }
            octets += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            i += Character.charCount(c);
        }
        return octets <= MAX_OCTETS;
    }

    private static boolean isDevice(CharSequence text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '.') {
            end++;
        }
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (String device : DEVICES) {
            if (device.length() == end && startsWith(text, device)) {
                return true;
            }
        }
        for (String device : NUMBERED_DEVICES) {
            if (end == 4 && startsWith(text, device) && NUMBERS.indexOf(text.charAt(3)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(CharSequence text, String device) {
        for (int i = 0; i < device.length(); i++) {
            char c = text.charAt(i);
            char upper = AsciiSet.LETTERS.has(c) ? (char) (c & ~' ') : c;
            if (upper != device.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
