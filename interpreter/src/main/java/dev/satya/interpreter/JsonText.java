package dev.satya.interpreter;

import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.scan.SourceRead;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JSON texts as UTF-8 bytes, wherever they come from; of what is too long, only its beginning. */
final class JsonText {
    private static final int CHUNK = 8192;

    private JsonText() {}

    /**
     * A text, or so much of one that is too long as was read first.
     *
     * @param bytes of the text
     * @param maximum the bytes that a text of the source may have
     * @param isWhole whether it has no more
     */
    record Read(byte[] bytes, int maximum, boolean isWhole) {}

    /** What remains in a buffer, which stays as it is. */
    static byte[] of(ByteBuffer json) {
        byte[] bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        return bytes;
    }

    /** The rest of a stream, unless it is longer than {@code limit}. */
    static Read of(InputStream json, int limit) throws IOException {
        ByteChunks chunks = new ByteChunks(limit);
        while (chunks.hasRoom() && chunks.readFrom(json)) {
            continue;
        }
        return chunks.read();
    }

    /** The rest of a text, unless its bytes are more than {@code limit}. */
    static Read of(Reader json, int limit) throws IOException {
        ByteChunks chunks = new ByteChunks(limit);
        char[] chunk = new char[CHUNK];
        int kept = 0; // a surrogate, or a backslash before one, whose partner may come
        boolean more = true;
        while (chunks.hasRoom() && more) {
            int count = SourceRead.chars(json, chunk, kept);
            more = count >= 0;
            int end = kept + Math.max(count, 0);
            int whole = more ? withoutOpenEnd(chunk, end) : end;
            chunks.add(of(new String(chunk, 0, whole)));
            kept = end - whole;
            System.arraycopy(chunk, whole, chunk, 0, kept);
        }
        return chunks.read();
    }

    private static int withoutOpenEnd(char[] chunk, int end) {
        int whole = end;
        if (whole > 0 && Character.isHighSurrogate(chunk[whole - 1])) {
            whole--;
        }
        if (whole > 0 && chunk[whole - 1] == '\\') {
            whole--;
        }
        return whole;
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
