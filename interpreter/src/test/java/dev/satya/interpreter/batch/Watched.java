package dev.satya.interpreter.batch;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One text over and over, made as it is read; counts what is asked of it. */
final class Watched extends InputStream {
    private final byte[] text;
    private final long length;
    private long given;
    private boolean isClosed;

    /** {@code text} this many times. */
    Watched(String text, long times) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.length = this.text.length * times;
    }

    /** {@code text} without end. */
    static Watched endless(String text) {
        return new Watched(text, 1L << 40);
    }

    long given() {
        return given;
    }

    boolean isClosed() {
        return isClosed;
    }

    @Override
    public int read() {
        return given == length ? -1 : text[(int) (given++ % text.length)];
    }

    @Override
    public int read(byte[] target, int from, int wanted) {
        if (given == length) {
            return -1;
        }
        int start = (int) (given % text.length);
        int count = Math.min(wanted, text.length - start);
        System.arraycopy(text, start, target, from, count);
        given += count;
        return count;
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
