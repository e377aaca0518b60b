package dev.satya;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of somebody else, which closes it. It may break its contract. */
final class LeftOpen extends FilterInputStream {
    LeftOpen(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        return checked(in.read(target, from, length), length, in);
    }

    /**
     * What a source says that it has read.
     *
     * @throws IOException if that is more than there was room for
     */
    static int checked(int count, int room, Object source) throws IOException {
        if (count > room) {
            throw new IOException(
                    "the source, a "
                            + source.getClass().getTypeName()
                            + ", says that it has read "
                            + count
                            + " where there was room for "
                            + room);
        }
        return Math.max(count, -1);
    }

    @Override
    public void close() {}
}
