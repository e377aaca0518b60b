package dev.satya.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, as bytes. Each can be had as soon as its end has come. */
final class Lines {
    private final InputStream in;
    private long count;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** How many there were so far. */
    long count() {
        return count;
    }

    /** The next line without its line feed; null: the stream has ended. */
    byte @Nullable [] next() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        count++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toByteArray();
    }
}
