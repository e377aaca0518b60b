package dev.satya.interpreter;

import dev.satya.interpreter.convert.Text;
import java.nio.charset.StandardCharsets;

/** JSON texts from strings. */
final class Utf8 {
    private Utf8() {}

    /** UTF-8; a lone surrogate, which UTF-8 has no form for, becomes the JSON escape for it. */
    static byte[] encode(String json) {
        String text = Text.isWellFormed(json) ? json : escaped(json);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length() + 16);
        int i = 0;
        while (i < json.length()) {
            int point = json.codePointAt(i);
            boolean isLone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean isEscaped = i > 0 && json.charAt(i - 1) == '\\';
            if (isLone && isEscaped) {
                text.append('?'); // no escape that JSON knows, with the surrogate or without
            } else if (isLone) {
                text.append("\\u").append(Integer.toHexString(point));
            } else {
                text.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return text.toString();
    }
}
