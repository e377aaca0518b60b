package dev.satya;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Validator} for many instances, with the {@link BatchOptions} that it was asked with.
 * Immutable and shared by any number of threads.
 *
 * <p>Whoever validates, results come in the order of the rows. A row that is not valid is a result
 * like any other and never stops the next.
 *
 * @param <T> what a valid row becomes
 */
public interface Rows<T extends @Nullable Object> {

    /**
     * What {@link Validator#validate(Object)} says about each row. With several threads the rows are
     * taken by the calling thread, some thousands at a time.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted, which
     *     it then still is
     */
    Batch<T> validate(Iterable<? extends @Nullable Object> rows);

    /** The same for the rows of a stream, in its order. It is used up, but not closed. */
    Batch<T> validate(Stream<? extends @Nullable Object> rows);

    /**
     * What {@link Validator#validateJson(byte[])} says about each row of a text. A row that is no
     * JSON, or longer than {@linkplain BatchOptions#maximumRowLength the limit}, is a violation of
     * that row, and the next row is read all the same.
     *
     * <p>The input is opened now. The stream is lazy, sequential, and holds little: with one thread a
     * row, with more up to two chunks for each, a chunk being 512 rows or 256 KiB, whichever is less.
     * It is to be closed, which stops the threads and closes the input.
     *
     * <p>It throws {@link java.io.UncheckedIOException} after the last row that could be read, of a
     * {@link RowSyntaxException} where the text cannot be split further, and {@link
     * java.util.concurrent.CancellationException} when the thread that pulls is interrupted, which it
     * then still is.
     *
     * @throws java.io.UncheckedIOException if a file cannot be opened
     */
    Stream<RowResult<T>> validate(RowInput rows);

    /**
     * {@link #validate(RowInput)} for who counts rows or reads violations: no values are made of
     * valid rows. Where several schemas look at one container of a row, a tree of it is held
     * meanwhile, unless that would take more than five eighths of the heap. The value of each valid
     * row is null.
     *
     * @throws java.io.UncheckedIOException if a file cannot be opened
     */
    Stream<RowResult<@Nullable Void>> violations(RowInput rows);

    /**
     * {@link #validate(Iterable)}, but the models are taken apart as they come, and held by field: a
     * fraction of the memory.
     *
     * @throws UnsupportedOperationException if the schema makes something else than models of one
     *     layout: records, null, or one of several objects
     */
    Columns columns(Iterable<? extends @Nullable Object> rows);

    /**
     * Results held by field, as of {@link #validate(RowInput)}. The stream is used up, but not
     * closed. Its results are by this validator, and their positions are those in the stream.
     *
     * @throws UnsupportedOperationException if the schema makes something else than models of one
     *     layout
     */
    Columns columns(Stream<RowResult<T>> results);
}
