package dev.satya;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A text of many rows in UTF-8, and how it is split into them. One of a stream can be read once, one
 * of a file any number of times, by any number of threads.
 */
public final class RowInput {
    private final Format format;
    private final Supplier<InputStream> source;

    /** How a text is split into rows. */
    public enum Format {
        /** A row a line, each of which ends with {@code \n}; blank lines are no rows. */
        NDJSON,
        /**
         * The items of a JSON array; a document that is no array is one row, and so is an array if
         * {@link BatchOptions#arrays} says so. What is wrong within an item is a violation of that
         * row as long as brackets and quotes match. Where they do not, a comma is missing, or
         * something follows the array, the text cannot be split further.
         */
        JSON_ARRAY,
        /**
         * {@link #JSON_ARRAY} if the first line that is not blank begins with {@code [} or leaves a
         * bracket or a string open, and else {@link #NDJSON}. It is decided when the first result is
         * asked for, and no more than that line is read for it, and no more than 64 KiB of that.
         */
        DETECTED
    }

    private RowInput(Format format, Supplier<InputStream> source) {
        this.format = format;
        this.source = source;
    }

    /** A text of this format, which is closed by who reads it. */
    public static RowInput of(Format format, InputStream in) {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(in, "in");
        return new RowInput(format, () -> in);
    }

    /** A file of this format. */
    public static RowInput of(Format format, java.nio.file.Path file) {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(file, "file");
        return new RowInput(format, () -> open(file));
    }

    /** {@link #of(Format, InputStream)} with a row a line. */
    public static RowInput ndjson(InputStream in) {
        return of(Format.NDJSON, in);
    }

    /** A file with a row a line. */
    public static RowInput ndjson(java.nio.file.Path file) {
        return of(Format.NDJSON, file);
    }

    /** {@link #of(Format, InputStream)} with the items of an array as rows. */
    public static RowInput jsonArray(InputStream in) {
        return of(Format.JSON_ARRAY, in);
    }

    /** A file with the items of an array as rows. */
    public static RowInput jsonArray(java.nio.file.Path file) {
        return of(Format.JSON_ARRAY, file);
    }

    private static InputStream open(java.nio.file.Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e.toString(), e);
        }
    }

    /** How it is split. */
    public Format format() {
        return format;
    }

    /**
     * Its bytes. Whoever opens it closes it.
     *
     * @throws UncheckedIOException if a file cannot be opened
     */
    public InputStream open() {
        return source.get();
    }
}
