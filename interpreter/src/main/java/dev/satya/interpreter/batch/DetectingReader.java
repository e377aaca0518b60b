package dev.satya.interpreter.batch;

import dev.satya.BatchOptions.Arrays;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Becomes a reader of lines or of a document when it sees the first line. */
final class DetectingReader implements RowReader {
    private final Window window;
    private final Arrays arrays;
    private @Nullable RowReader decided;

    DetectingReader(Window window, Arrays arrays) {
        this.window = window;
        this.arrays = arrays;
    }

    @Override
    public @Nullable Row next() throws IOException {
        RowReader reader = decided;
        if (reader == null) {
            boolean isRow = FirstLine.isRow(window);
            reader = isRow ? new NdjsonReader(window) : new JsonReader(window, arrays);
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
