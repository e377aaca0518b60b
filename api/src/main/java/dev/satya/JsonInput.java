package dev.satya;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Objects;

/**
 * Where one JSON text comes from: a file, a stream, a buffer, or whatever can open a stream of its
 * bytes in UTF-8. One of a file or a buffer can be read any number of times, one of a stream or a
 * reader once.
 */
@FunctionalInterface
public interface JsonInput {

    /**
     * The text from its beginning, in UTF-8. Whoever calls it closes what it returns.
     *
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;

    /** The rest of a stream of UTF-8, which is left open. */
    static JsonInput of(InputStream json) {
        Objects.requireNonNull(json, "json");
        return () -> new LeftOpen(json);
    }

    /**
     * The rest of a reader, which is left open. A lone surrogate, which UTF-8 has no form for, becomes
     * the JSON escape for it.
     */
    static JsonInput of(Reader json) {
        Objects.requireNonNull(json, "json");
        return () -> new EncodedText(json);
    }

    /** UTF-8 from the buffer's position to its limit, which stay. */
    static JsonInput of(ByteBuffer json) {
        Objects.requireNonNull(json, "json");
        return () -> new BufferBytes(json.duplicate());
    }

    /** A file in UTF-8, which is opened and closed by each call. */
    static JsonInput of(java.nio.file.Path json) {
        Objects.requireNonNull(json, "json");
        return () -> Files.newInputStream(json);
    }
}
