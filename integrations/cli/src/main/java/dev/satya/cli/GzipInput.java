package dev.satya.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a gzip file holds (RFC 1952), one member after the other. Unlike {@link
 * java.util.zip.GZIPInputStream}, it takes neither a member that comes late in a pipe nor garbage
 * behind the last one for the end.
 */
final class GzipInput extends InputStream {
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int DEFLATE = 8;
    private static final int BUFFER = 1 << 16;

    private static final int HEADER_CHECK = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;

    private final PushbackInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] compressed = new byte[BUFFER];
    private int length;
    private boolean hasEnded;

    private GzipInput(PushbackInputStream in) throws IOException {
        this.in = in;
        readHeader("its header is unknown");
    }

    /** The stream, or what it holds if it begins as gzip does. */
    static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, BUFFER);
        int first = start.read();
        int second = first == FIRST ? start.read() : -1;
        if (second >= 0) {
            start.unread(second);
        }
        if (first >= 0) {
            start.unread(first);
        }
        return second == SECOND ? new GzipInput(start) : start;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (!hasEnded) {
            int inflated = inflate(target, from, count);
            if (inflated > 0) {
                checksum.update(target, from, inflated);
                return inflated;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsInput()) {
                length = in.read(compressed);
                if (length < 0) {
                    throw cutOff();
                }
                inflater.setInput(compressed, 0, length);
            } else {
                throw damaged("it asks for a dictionary");
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int from, int count) throws IOException {
        try {
            return inflater.inflate(target, from, count);
        } catch (DataFormatException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private void endMember() throws IOException {
        int left = inflater.getRemaining();
        in.unread(compressed, length - left, left);
        boolean isWhole =
                readInt() == (int) checksum.getValue()
                        && readInt() == (int) inflater.getBytesWritten();
        if (!isWhole) {
            throw damaged("its checksum or its length differs");
        }
        int next = in.read();
        while (next == 0) {
            next = in.read(); // Padding, as on tapes.
        }
        if (next < 0) {
            hasEnded = true;
            return;
        }
        in.unread(next);
        readHeader("something else follows it");
        inflater.reset();
        checksum.reset();
    }

    private void readHeader(String otherwise) throws IOException {
        boolean isGzip = next() == FIRST && next() == SECOND && next() == DEFLATE;
        if (!isGzip) {
            throw damaged(otherwise);
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            int low = next();
            skip(low | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECK) != 0) {
            skip(2);
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            continue;
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int readInt() throws IOException {
        return next() | next() << 8 | next() << 16 | next() << 24;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw cutOff();
        }
        return next;
    }

    private static IOException cutOff() {
        return new EOFException("the gzip data is cut off");
    }

    private static IOException damaged(String reason) {
        return new IOException("the gzip data is damaged: " + reason);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
