package dev.satya.interpreter.batch;

import dev.satya.RowSyntaxException;
import dev.satya.interpreter.scan.ByteScan;
import dev.satya.interpreter.scan.SourceRead;
import dev.satya.interpreter.scan.TextEncoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a source that is in memory: the bytes from the start of the row that is being read, or
 * from the position if there is none, with line and column of the position.
 */
final class Window implements Closeable {
    static final int USUAL_SIZE = 1 << 16;

    private static final int LARGEST_MAXIMUM = 1 << 30;

    /** A buffer that is kept between rows is no longer than this. */
    private static final int LARGE = 1 << 20;

    private static final int NONE = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int maximum;
    private byte[] buffer;
    private int position;
    private int end;

    /** Where the row begins in the buffer; {@link #NONE} outside rows and where it is dropped. */
    private int row = NONE;

    private boolean isRowDropped;
    private boolean hasEnded;
    private boolean hasBegun;

    /** Offset in the source of the buffer's first byte. */
    private long base;

    private long line = 1;
    private long lineOffset;

    /** Bytes between {@link #lineOffset} and the position that continue a code point. */
    private long continued;

    Window(InputStream in, int maximum) {
        this(in, maximum, USUAL_SIZE);
    }

    Window(InputStream in, int maximum, int size) {
        if (maximum < 1 || maximum > LARGEST_MAXIMUM) {
            throw new IllegalArgumentException(
                    "the longest row is of 1 to " + LARGEST_MAXIMUM + " bytes, not " + maximum);
        }
        this.in = in;
        this.maximum = maximum;
        this.buffer = new byte[size];
    }

    int maximum() {
        return maximum;
    }

    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    int end() {
        return end;
    }

    long line() {
        return line;
    }

    /** In code points, from 1; a byte order mark does not count. */
    long column() {
        return offset() - lineOffset - continued + 1;
    }

    long offset() {
        return base + position;
    }

    /** Whether there is a byte at the position; reads on if need be. */
    boolean hasMore() throws IOException {
        if (!hasBegun) {
            skipByteOrderMark();
        }
        return position < end || fill();
    }

    byte peek() {
        return buffer[position];
    }

    /** Passes one byte. */
    void skip() {
        advance(position + 1);
    }

    /** Passes white space; whether there is a byte after it. */
    boolean skipBlanks() throws IOException {
        while (hasMore()) {
            if (!isBlank(peek())) {
                return true;
            }
            skip();
        }
        return false;
    }

    /** Moves to a position not beyond the end. */
    void advance(int to) {
        int i = ByteScan.endOfAsciiLine(buffer, position, to);
        while (i < to) {
            byte b = buffer[i];
            if (b == '\n') {
                line++;
                lineOffset = base + i + 1;
                continued = 0;
            } else if ((b & 0xC0) == 0x80) {
                continued++;
            }
            i = ByteScan.endOfAsciiLine(buffer, i + 1, to);
        }
        position = to;
    }

    /** Moves to the end of the line, before the {@code \n}; columns on the way do not count. */
    void advanceToLineEnd() throws IOException {
        while (hasMore()) {
            position = ByteScan.indexOf((byte) '\n', buffer, position, end);
            if (position < end) {
                return;
            }
        }
    }

    /** The bytes from here on are a row: they are kept in memory as long as they may be. */
    void beginRow() {
        row = position;
        isRowDropped = false;
    }

    /** The row that ends here; null if it is longer than allowed. A last {@code \r} is no part. */
    byte @Nullable [] endRow() {
        byte[] bytes = null;
        if (!isRowDropped) {
            int length = position - row;
            if (length > 0 && buffer[position - 1] == '\r') {
                length--;
            }
            if (length <= maximum) {
                bytes = Arrays.copyOfRange(buffer, row, row + length);
            }
        }
        row = NONE;
        if (buffer.length > LARGE) {
            shrink();
        }
        return bytes;
    }

    /** Gives the room of a long row back: while the row is looked at, it is held once. */
    private void shrink() {
        int kept = end - position;
        if (kept <= LARGE / 2) {
            buffer = Arrays.copyOfRange(buffer, position, position + LARGE);
            base += position;
            position = 0;
            end = kept;
        }
    }

    /** Reads behind {@link #end}; whether anything came. Moves the bytes in the buffer. */
    boolean fill() throws IOException {
        if (hasEnded) {
            return false;
        }
        // One more than the maximum: a \r may follow.
        if (row != NONE && end - row > maximum + 1) {
            row = NONE;
            isRowDropped = true;
        }
        if (end == buffer.length) {
            makeRoom(row == NONE ? position : row);
        }
        int count = SourceRead.bytes(in, buffer, end);
        hasEnded = count < 0;
        end += Math.max(count, 0);
        return !hasEnded;
    }

    private void makeRoom(int from) {
        int kept = end - from;
        int largest = maximum + 2;
        byte[] target = buffer;
        if (kept > buffer.length / 2 && buffer.length < largest) {
            target = new byte[(int) Math.min(buffer.length * 2L, largest)];
        }
        System.arraycopy(buffer, from, target, 0, kept);
        buffer = target;
        base += from;
        position -= from;
        end = kept;
        if (row != NONE) {
            row -= from;
        }
    }

    private void skipByteOrderMark() throws IOException {
        hasBegun = true;
        int length = BYTE_ORDER_MARK.length;
        while (end < length && fill()) {
            continue;
        }
        if (end >= length && Arrays.equals(buffer, 0, length, BYTE_ORDER_MARK, 0, length)) {
            position = length;
            lineOffset = length;
        }
        while (TextEncoding.isUndecided(buffer, end) && fill()) {
            continue;
        }
        String encoding = TextEncoding.otherThanUtf8(buffer, end);
        if (encoding != null) {
            throw new RowSyntaxException(1, 1, 0, TextEncoding.mistake(encoding));
        }
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
