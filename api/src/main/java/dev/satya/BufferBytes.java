package dev.satya;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** What remains in a buffer. */
final class BufferBytes extends InputStream {
    private final ByteBuffer buffer;

    BufferBytes(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public int read() {
        return buffer.hasRemaining() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (length > 0 && !buffer.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, from, count);
        return count;
    }
}
