package dev.satya.plugins.json;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code json-pointer}: RFC 6901 §3, the text itself and not its form in a fragment of a URI.
 * Stateless.
 */
public final class JsonPointerFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public JsonPointerFormat() {
        super(
                "json-pointer",
                "RFC 6901 §3",
                List.of("", "/", "/a/0", "/a~1b/~0", "/é//%"),
                List.of("a", "#/a", "/~", "/~2", "/a/~"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isPointer(text, 0);
    }

    /** Whether the text from a position on is one. */
    static boolean isPointer(CharSequence text, int from) {
        int length = text.length();
        if (from == length) {
            return true;
        }
        if (text.charAt(from) != '/') {
            return false;
        }
        boolean isEscape = false;
        for (int i = from + 1; i < length; i++) {
            char c = text.charAt(i);
            if (isEscape && c != '0' && c != '1') {
                return false;
            }
            isEscape = c == '~';
        }
        return !isEscape;
    }
}
