package dev.satya.interpreter;

import dev.satya.interpreter.convert.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JSON texts as UTF-8 bytes, wherever they come from; of long ones, enough to see that they are. */
final class JsonText {
    private static final int CHUNK = 8192;

    private JsonText() {}

    /** What remains in a buffer, which stays as it is. */
    static byte[] of(ByteBuffer json) {
        byte[] bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        return bytes;
    }

    /** The rest of a stream, or its first {@code limit} bytes and one more. */
    static byte[] of(InputStream json, int limit) throws IOException {
        return json.readNBytes(oneMore(limit));
    }

    /** The rest of a text, or so much of it that its bytes are more than {@code limit}. */
    static byte[] of(Reader json, int limit) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[CHUNK];
        int count = json.read(chunk);
        while (count >= 0 && text.length() <= limit) {
            text.append(chunk, 0, count);
            count = json.read(chunk);
        }
        return of(text.toString());
    }

    private static int oneMore(int limit) {
        return limit == Integer.MAX_VALUE ? limit : limit + 1;
    }

    /** A text; a lone surrogate, which UTF-8 has no form for, becomes the JSON escape for it. */
    static byte[] of(String json) {
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
