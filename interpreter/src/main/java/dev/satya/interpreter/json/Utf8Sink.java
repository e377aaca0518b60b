package dev.satya.interpreter.json;

import dev.satya.interpreter.evaluate.NameTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the tokens of a JSON text in UTF-8: for a stream in a small buffer, or in memory. */
final class Utf8Sink {
    private static final int START = 512;
    static final int STREAM_BOUND = 8_192;
    static final int MEMORY_BOUND = Integer.MAX_VALUE - 8;
    private static final int LONGEST_UNIT = 6;
    private static final int LONGEST_LONG = 20;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** What follows the backslash, by ASCII character; 0: the character stands as it is. */
    private static final byte[] ESCAPES = new byte[128];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
    }

    private final @Nullable OutputStream out;
    private final int bound;
    private byte[] buffer = new byte[START];
    private int at;

    /**
     * For a stream, or in memory.
     *
     * @param out null: in memory
     * @param bound bytes that are held at most
     */
    Utf8Sink(@Nullable OutputStream out, int bound) {
        this.out = out;
        this.bound = bound;
    }

    /** The text in memory. */
    String text() {
        return new String(buffer, 0, at, StandardCharsets.UTF_8);
    }

    /** Hands everything to the stream. */
    void flush() throws IOException {
        drain();
        if (out != null) {
            out.flush();
        }
    }

    private void drain() throws IOException {
        if (out != null) {
            out.write(buffer, 0, at);
            at = 0;
        }
    }

    /** Sees to it that so many bytes, at most {@link #STREAM_BOUND}, have room. */
    private void require(int count) throws IOException {
        if (buffer.length - at < count) {
            makeRoom(count);
        }
    }

    private void makeRoom(int count) throws IOException {
        if (count > bound - at) {
            drain();
        }
        if (count > bound - at) {
            throw new Refusal(
                    "makes the text longer than "
                            + bound
                            + " bytes: write it to a stream, or share fewer values in it");
        }
        if (count > buffer.length - at) {
            long wanted = Math.max(2L * buffer.length, (long) at + count);
            buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, bound));
        }
    }

    /** One ASCII character. */
    void put(char unit) throws IOException {
        require(1);
        buffer[at++] = (byte) unit;
    }

    /** A new line and so many pairs of spaces. */
    void line(int depth) throws IOException {
        put('\n');
        for (int i = 0; i < depth; i++) {
            put(' ');
            put(' ');
        }
    }

    /** A word or number: ASCII that needs no escapes. */
    void word(String word) throws IOException {
        units(word);
    }

    /** A text in quotes, escaped. */
    void quoted(String text) throws IOException {
        put('"');
        units(text);
        put('"');
    }

    /** A declared name in quotes. */
    void name(NameTable names, int index) throws IOException {
        byte[] quoted = names.quoted(index);
        if (quoted.length == 0 || quoted.length > STREAM_BOUND) {
            quoted(names.name(index));
            return;
        }
        require(quoted.length);
        System.arraycopy(quoted, 0, buffer, at, quoted.length);
        at += quoted.length;
    }

    /** A whole number. */
    void whole(long value) throws IOException {
        if (value == Long.MIN_VALUE) {
            word("-9223372036854775808");
            return;
        }
        require(LONGEST_LONG);
        if (value < 0) {
            buffer[at++] = '-';
        }
        long rest = Math.abs(value);
        int end = at + digits(rest);
        at = end;
        do {
            buffer[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest > 9; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void units(String text) throws IOException {
        int length = text.length();
        int i = 0;
        while (i < length) {
            require(LONGEST_UNIT);
            int stop = i + Math.min(length - i, buffer.length - at);
            i = copyPlain(text, i, stop);
            if (i < stop) {
                require(LONGEST_UNIT);
                i = copySpecial(text, i);
            }
        }
    }

    /** Copies ASCII up to what has to be escaped; the position behind it. */
    private int copyPlain(String text, int from, int stop) {
        byte[] to = buffer;
        int next = at;
        int i = from;
        while (i < stop) {
            char unit = text.charAt(i);
            if (unit >= ESCAPES.length || ESCAPES[unit] != 0) {
                break;
            }
            to[next++] = (byte) unit;
            i++;
        }
        at = next;
        return i;
    }

    /** Copies one character that is not ASCII or is escaped; the position behind it. */
    private int copySpecial(String text, int i) {
        char unit = text.charAt(i);
        if (unit < ESCAPES.length) {
            escape(unit);
        } else if (unit < 0x800) {
            buffer[at++] = (byte) (0xC0 | unit >> 6);
            tail(unit, 0);
        } else if (!Character.isSurrogate(unit)) {
            buffer[at++] = (byte) (0xE0 | unit >> 12);
            tail(unit, 6);
            tail(unit, 0);
        } else {
            int point = text.codePointAt(i);
            if (!Character.isSupplementaryCodePoint(point)) {
                hexadecimal(unit); // no partner: UTF-8 has no form for it
                return i + 1;
            }
            buffer[at++] = (byte) (0xF0 | point >> 18);
            tail(point, 12);
            tail(point, 6);
            tail(point, 0);
            return i + 2;
        }
        return i + 1;
    }

    private void tail(int point, int shift) {
        buffer[at++] = (byte) (0x80 | point >> shift & 0x3F);
    }

    private void escape(char unit) {
        byte escape = ESCAPES[unit];
        if (escape == 'u') {
            hexadecimal(unit);
        } else {
            buffer[at++] = '\\';
            buffer[at++] = escape;
        }
    }

    private void hexadecimal(char unit) {
        buffer[at++] = '\\';
        buffer[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[at++] = HEX[unit >> shift & 0xF];
        }
    }
}
