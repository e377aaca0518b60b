package dev.satya.interpreter.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A row is a line, from its first byte that is not white space. */
final class NdjsonReader implements RowReader {
    private final Window window;
    private long index;

    NdjsonReader(Window window) {
        this.window = window;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!window.skipBlanks()) {
            return null;
        }
        long line = window.line();
        long column = window.column();
        long offset = window.offset();
        window.beginRow();
        window.advanceToLineEnd();
        return new Row(index++, line, column, offset, window.endRow());
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
