package dev.satya.plugins.json;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code relative-json-pointer}: draft-handrews-relative-json-pointer-01 §3, how many levels
 * up, and a JSON Pointer from there or {@code #}. Stateless.
 */
public final class RelativeJsonPointerFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public RelativeJsonPointerFormat() {
        super(
                "relative-json-pointer",
                "draft-handrews-relative-json-pointer-01 §3",
                List.of("0", "1/é", "0#", "120/a~1b/0"),
                List.of("", "/a", "-1/a", "01", "0##", "1#/a", "0/~2"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        int at = AsciiSet.DIGITS.end(text, 0, length);
        if (at == 0 || (at > 1 && text.charAt(0) == '0')) {
            return false;
        }
        return at + 1 == length && text.charAt(at) == '#' || JsonPointerFormat.isPointer(text, at);
    }
}
