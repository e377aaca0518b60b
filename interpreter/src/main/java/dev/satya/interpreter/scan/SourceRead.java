package dev.satya.interpreter.scan;

import java.io.IOException;
import java.io.InputStream;

/** Reads from streams of others, which may break their contract. */
public final class SourceRead {
    private SourceRead() {}

    /**
     * Reads some bytes; a stream that has none to give now is asked for one.
     *
     * @return how many, at least one; -1 at the end
     * @throws IOException as the stream throws it, or that it claims to have read more than fits
     */
    public static int bytes(InputStream in, byte[] target, int from) throws IOException {
        int count = checked(in.read(target, from, target.length - from), target.length - from, in);
        if (count != 0) {
            return count;
        }
        int one = in.read();
        if (one >= 0) {
            target[from] = (byte) one;
        }
        return one < 0 ? -1 : 1;
    }

    private static int checked(int count, int most, InputStream source) throws IOException {
        if (count > most) {
            throw new IOException(
                    "the source, a "
                            + source.getClass().getTypeName()
                            + ", says that it has read "
                            + count
                            + " where there was room for "
                            + most);
        }
        return Math.max(count, -1);
    }
}
