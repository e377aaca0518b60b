package dev.satya.interpreter.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Becomes a reader of lines or of a document when it sees the first line. */
final class DetectingReader implements RowReader {
    private final Window window;
    private @Nullable RowReader decided;

    DetectingReader(Window window) {
        this.window = window;
    }

    @Override
    public @Nullable Row next() throws IOException {
        RowReader reader = decided;
        if (reader == null) {
            boolean isRow = FirstLine.isRow(window);
            reader = isRow ? new NdjsonReader(window) : new JsonReader(window);
            decided = reader;
        }
        return reader.next();
    }

    @Override
    public int maximumRowLength() {
        return window.maximum();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
