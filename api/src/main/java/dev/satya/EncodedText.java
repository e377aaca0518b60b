package dev.satya;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * A JSON text in UTF-8. A lone surrogate becomes the JSON escape for it, unless a backslash stands
 * before it: then it is no JSON either way, and becomes a question mark. The reader is left open. For
 * one thread.
 */
final class EncodedText extends InputStream {
    private static final int CHUNK = 8192;

    private final Reader reader;
    private final char[] chars = new char[CHUNK];

    /** A high surrogate whose partner may come: none, or one, at the start of {@link #chars}. */
    private int kept;

    private boolean isEscape;
    private boolean hasEnded;
    private byte[] bytes = {};
    private int next;

    EncodedText(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, target, from, count);
        next += count;
        return count;
    }

    /** Sees to it that there is a byte; whether there is. */
    private boolean fill() throws IOException {
        while (next == bytes.length && !hasEnded) {
            int count = readChars();
            hasEnded = count < 0;
            int end = kept + Math.max(count, 0);
            kept = !hasEnded && end > 0 && Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
            bytes = encoded(end - kept);
            next = 0;
            chars[0] = kept == 1 ? chars[end - 1] : 0;
        }
        return next < bytes.length;
    }

    /** Characters behind the one that was kept; -1 at the end. A reader may break its contract. */
    private int readChars() throws IOException {
        int room = chars.length - kept;
        int count = LeftOpen.checked(reader.read(chars, kept, room), room, reader);
        if (count != 0) {
            return count;
        }
        int one = reader.read();
        if (one >= 0) {
            chars[kept] = (char) one;
        }
        return one < 0 ? -1 : 1;
    }

    private byte[] encoded(int end) {
        StringBuilder text = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char unit = chars[i];
            if (!Character.isSurrogate(unit)) {
                text.append(unit);
            } else if (i + 1 < end && Character.isSurrogatePair(unit, chars[i + 1])) {
                text.append(unit).append(chars[++i]);
            } else if (isEscape) {
                text.append('?');
            } else {
                text.append("\\u").append(Integer.toHexString(unit));
            }
            isEscape = unit == '\\' && !isEscape;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
