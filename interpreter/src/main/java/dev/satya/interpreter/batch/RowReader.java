package dev.satya.interpreter.batch;

import dev.satya.BatchOptions;
import dev.satya.BatchOptions.Arrays;
import dev.satya.RowInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a source into rows, one at a call, and looks no deeper into a row than to find its end.
 *
 * <p>What is held of the source is one buffer, which grows only for a row that does not fit, and
 * never beyond the longest row allowed. A longer row is skipped without being held and comes as a
 * {@link Row} without bytes. A UTF-8 byte order mark at the start is skipped. Lines end with {@code
 * \n}. Not thread-safe.
 */
sealed interface RowReader extends Closeable permits NdjsonReader, JsonReader, DetectingReader {

    /** The rows of a text, which is opened now. */
    static RowReader of(RowInput input, BatchOptions options) {
        Window window = new Window(input.open(), options.maximumRowLength());
        return switch (input.format()) {
            case NDJSON -> new NdjsonReader(window);
            case JSON_ARRAY -> new JsonReader(window, options.arrays());
            case DETECTED -> new DetectingReader(window, options.arrays());
        };
    }

    /** One row a line of at most {@code maximumRowLength} bytes; blank lines are no rows. */
    static RowReader ndjson(InputStream in, int maximumRowLength) {
        return new NdjsonReader(new Window(in, maximumRowLength));
    }

    /** The items, of at most {@code maximumRowLength} bytes each, of a JSON array; another document is one. */
    static RowReader json(InputStream in, int maximumRowLength) {
        return json(in, maximumRowLength, Arrays.OF_ROWS);
    }

    /** The same, where an array may be one row too. */
    static RowReader json(InputStream in, int maximumRowLength, Arrays arrays) {
        return new JsonReader(new Window(in, maximumRowLength), arrays);
    }

    /** One of the two, by the first line, see {@link FirstLine}; decided when a row is asked for. */
    static RowReader detect(InputStream in, int maximumRowLength, Arrays arrays) {
        return new DetectingReader(new Window(in, maximumRowLength), arrays);
    }

    /**
     * The next row; null after the last.
     *
     * @throws dev.satya.RowSyntaxException if the source cannot be split from here on
     * @throws IOException if the source cannot be read
     */
    @Nullable Row next() throws IOException;

    /** The length in bytes beyond which a row has no bytes. */
    int maximumRowLength();

    /** Closes the source. */
    @Override
    void close() throws IOException;
}
