package dev.satya.interpreter.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time. */
public final class ByteScan {
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A 1 in each byte. */
    private static final long ONES = 0x0101_0101_0101_0101L;

    /** The highest bit of each byte. */
    private static final long HIGHEST = ONES << 7;

    private ByteScan() {}

    /** Eight bytes from an offset on, the first of them lowest. */
    public static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** The offset of the first {@code wanted}; {@code to} if there is none. */
    public static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        return indexOfEither(wanted, wanted, bytes, from, to);
    }

    /** The offset of the first of two; {@code to} if there is none. */
    public static int indexOfEither(byte one, byte other, byte[] bytes, int from, int to) {
        long ones = ONES * (one & 0xFF);
        long others = ONES * (other & 0xFF);
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = word(bytes, i);
            long marks = (zeros(word ^ ones) | zeros(word ^ others)) & HIGHEST;
            if (marks != 0) {
                return i + lowest(marks);
            }
        }
        while (i < to && bytes[i] != one && bytes[i] != other) {
            i++;
        }
        return i;
    }

    /** The offset of the first line end or byte beyond ASCII; {@code to} if there is none. */
    public static int endOfAsciiLine(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = word(bytes, i);
            long marks = (zeros(word ^ (ONES * '\n')) | word) & HIGHEST;
            if (marks != 0) {
                return i + lowest(marks);
            }
        }
        while (i < to && bytes[i] != '\n' && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /**
     * The end of plain text in a JSON string: of ASCII without control characters, quotes and
     * backslashes; {@code to} if all is plain.
     */
    public static int plainEnd(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long marks = others(word(bytes, i));
            if (marks != 0) {
                return i + lowest(marks);
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private static long others(long word) {
        long quotes = zeros(word ^ (ONES * '"'));
        long backslashes = zeros(word ^ (ONES * '\\'));
        long controls = word - ONES * ' ';
        return (quotes | backslashes | controls | word) & HIGHEST;
    }

    /**
     * Marks the bytes that are 0 by their highest bit. The lowest mark is right; above it there may be
     * wrong ones, since the subtraction borrows from the next byte where it finds something. So it is
     * with {@link #others} too.
     */
    private static long zeros(long word) {
        return (word - ONES) & ~word;
    }

    private static int lowest(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }
}
