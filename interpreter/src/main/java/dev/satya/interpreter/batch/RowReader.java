package dev.satya.interpreter.batch;

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
public sealed interface RowReader extends Closeable permits NdjsonReader, JsonReader {

    /** The longest row if nothing else is said: 64 MiB. */
    int MAXIMUM_ROW_LENGTH = 64 << 20;

    /** One row a line; blank lines are no rows. */
    static RowReader ndjson(InputStream in) {
        return ndjson(in, MAXIMUM_ROW_LENGTH);
    }

    /** One row a line of at most {@code maximumRowLength} bytes. */
    static RowReader ndjson(InputStream in, int maximumRowLength) {
        return new NdjsonReader(new Window(in, maximumRowLength));
    }

    /** The items of a JSON array; a document that is no array is one row. */
    static RowReader json(InputStream in) {
        return json(in, MAXIMUM_ROW_LENGTH);
    }

    /** The items, of at most {@code maximumRowLength} bytes each, of a JSON array; or one row. */
    static RowReader json(InputStream in, int maximumRowLength) {
        return new JsonReader(new Window(in, maximumRowLength));
    }

    /**
     * Looks at the first line that is not blank: if it begins with {@code [}, or leaves a bracket or
     * a string open, the source is one JSON document; otherwise it is one row a line. Reads no
     * further than that line, and no more than 64 KiB of it; a longer line is a row.
     *
     * @throws IOException if the source cannot be read
     */
    static RowReader detect(InputStream in, int maximumRowLength) throws IOException {
        Window window = new Window(in, maximumRowLength);
        return FirstLine.isRow(window) ? new NdjsonReader(window) : new JsonReader(window);
    }

    /**
     * The next row; null after the last.
     *
     * @throws RowSyntaxException if the source cannot be split from here on
     * @throws IOException if the source cannot be read
     */
    @Nullable Row next() throws IOException;

    /** The length in bytes beyond which a row has no bytes. */
    int maximumRowLength();

    /** Closes the source. */
    @Override
    void close() throws IOException;
}
