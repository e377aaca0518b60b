package dev.satya.interpreter.batch;

import dev.satya.BatchOptions.Arrays;
import dev.satya.RowSyntaxException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A row is an item of the document's array, or the document itself if it is no array or arrays are
 * rows too.
 */
final class JsonReader implements RowReader {
    private enum Place {
        START,
        AFTER_ROW,
        END
    }

    private final Window window;
    private final Arrays arrays;
    private final ValueScanner scanner;
    private Place place = Place.START;
    private long index;

    JsonReader(Window window, Arrays arrays) {
        this.window = window;
        this.arrays = arrays;
        this.scanner = new ValueScanner(window.maximum());
    }

    @Override
    public @Nullable Row next() throws IOException {
        boolean hasRow =
                switch (place) {
                    case START -> start();
                    case AFTER_ROW -> another();
                    case END -> false;
                };
        if (hasRow) {
            return row();
        }
        if (window.skipBlanks()) {
            throw mistake(
                    "expected nothing after the document, found "
                            + found()
                            + "; a document on each line is NDJSON");
        }
        return null;
    }

    private boolean start() throws IOException {
        if (!window.skipBlanks()) {
            throw mistake("the document is empty");
        }
        boolean isOfRows = window.peek() == '[' && arrays == Arrays.OF_ROWS;
        place = isOfRows ? Place.AFTER_ROW : Place.END;
        if (isOfRows) {
            window.skip();
            return !endsArray();
        }
        return true;
    }

    private boolean another() throws IOException {
        if (endsArray()) {
            return false;
        }
        if (!window.skipBlanks() || window.peek() != ',') {
            throw mistake("expected , or ] after a row, found " + found());
        }
        window.skip();
        return true;
    }

    private boolean endsArray() throws IOException {
        if (!window.skipBlanks() || window.peek() != ']') {
            return false;
        }
        window.skip();
        place = Place.END;
        return true;
    }

    private Row row() throws IOException {
        if (!window.skipBlanks() || ValueScanner.isSeparator(window.peek())) {
            throw mistake("expected a row, found " + found());
        }
        long line = window.line();
        long column = window.column();
        long offset = window.offset();
        window.beginRow();
        scanner.start();
        while (!scanner.isDone() && window.hasMore()) {
            int to = scanner.scan(window.buffer(), window.position(), window.end());
            window.advance(to);
        }
        if (scanner.mistake() != null) {
            throw mistake(scanner.mistake() + ", found " + found());
        }
        if (!scanner.canEnd()) {
            throw mistake("the document ends within the row that begins at line " + line);
        }
        return new Row(index++, line, column, offset, window.endRow());
    }

    private String found() throws IOException {
        if (!window.hasMore()) {
            return "the end";
        }
        int b = window.peek() & 0xFF;
        return b > ' ' && b < 0x7F ? Character.toString(b) : String.format("byte 0x%02X", b);
    }

    private RowSyntaxException mistake(String reason) {
        return new RowSyntaxException(window.line(), window.column(), window.offset(), reason);
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
