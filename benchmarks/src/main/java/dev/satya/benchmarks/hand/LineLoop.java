package dev.satya.benchmarks.hand;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** The lines of a stream, through a buffer that a line must fit. */
public final class LineLoop {
    private static final int BUFFER = 1 << 16;

    private LineLoop() {}

    /** Passes each line on, without its end; every line has one. */
    public static void forEach(InputStream in, Consumer<byte[]> consumer) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int held = 0;
        for (int count = in.read(buffer);
                count >= 0;
                count = in.read(buffer, held, BUFFER - held)) {
            int end = held + count;
            int start = 0;
            for (int i = held; i < end; i++) {
                if (buffer[i] == '\n') {
                    consumer.accept(Arrays.copyOfRange(buffer, start, i));
                    start = i + 1;
                }
            }
            held = end - start;
            System.arraycopy(buffer, start, buffer, 0, held);
        }
    }
}
