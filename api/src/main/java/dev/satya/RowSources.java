package dev.satya;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows come from. */
final class RowSources {
    private RowSources() {}

    static InputStream open(java.nio.file.Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e.toString(), e);
        }
    }

    /** The elements of a stream, which can be gone through once. */
    static <R extends @Nullable Object> Iterable<R> once(Stream<R> rows) {
        return rows::iterator;
    }
}
