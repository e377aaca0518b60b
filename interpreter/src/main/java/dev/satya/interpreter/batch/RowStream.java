package dev.satya.interpreter.batch;

import dev.satya.BatchOptions;
import dev.satya.BatchOptions.Until;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Validates the rows of a source as they are asked for: one result a row, in the order of the
 * source, however many threads work. A row that is not valid, or no JSON, or too long, is a result
 * like any other and never stops the next.
 *
 * <p><b>Memory.</b> With one thread, one row is held. With more, up to two chunks for each thread
 * wait or are worked on, a chunk being 512 rows or 256 KiB, whichever is less; rows that are longer
 * than a chunk count towards the same sum. This holds for files of any length.
 *
 * <p><b>Threads.</b> With one, everything happens on the thread that pulls. With more, that thread
 * reads and splits the source, the others validate, and so does that thread where it would have to
 * wait for them; it reads whole chunks, which suits files more than a source that trickles. A source
 * of one chunk needs no other thread. Threads of our own end when the source does, when the stream is
 * closed, when the pulling thread is interrupted, and some time after the stream has been abandoned.
 *
 * <p><b>The stream</b> is sequential and is to be closed, which closes the source. It throws {@link
 * java.io.UncheckedIOException} after the last row that it could read: of a {@link
 * dev.satya.RowSyntaxException} where the source cannot be split further, or of what the source
 * threw; and {@link java.util.concurrent.CancellationException} once the pulling thread is
 * interrupted.
 */
public final class RowStream {
    private RowStream() {}

    /**
     * The rows of {@code input}, which is opened now, each given to {@code check}.
     *
     * @param check called by any thread; what it throws ends the stream
     * @param locale of the violations that are found here
     * @throws java.io.UncheckedIOException if a file cannot be opened
     */
    public static <T extends @Nullable Object> Stream<RowResult<T>> of(
            Function<byte[], Validation<Seq<Violation>, T>> check,
            Locale locale,
            RowInput input,
            BatchOptions options) {
        return of(check, locale, RowReader.of(input, options), options);
    }

    /**
     * The rows of {@code reader}, each given to {@code check}.
     *
     * @param check called by any thread; what it throws ends the stream
     * @param locale of the violations that are found here
     */
    static <T extends @Nullable Object> Stream<RowResult<T>> of(
            Function<byte[], Validation<Seq<Violation>, T>> check,
            Locale locale,
            RowReader reader,
            BatchOptions options) {
        RowCheck<T> rowCheck = new RowCheck<>(check, reader.maximumRowLength(), locale);
        RowSupply<T> all =
                options.threads() == 1
                        ? new InlineRows<>(rowCheck, reader)
                        : new PooledRows<>(rowCheck, reader, options);
        return of(all, options);
    }

    /**
     * The rows of {@code input}, portion by portion, on the thread that pulls.
     *
     * @param checks makes of the rows of a portion what validates each of them
     * @param locale of the violations that are found here
     * @throws java.io.UncheckedIOException if a file cannot be opened
     */
    public static <T extends @Nullable Object> Stream<RowResult<T>> ofPortions(
            Function<List<byte[]>, Function<byte[], Validation<Seq<Violation>, T>>> checks,
            Locale locale,
            RowInput input,
            BatchOptions options) {
        return of(new PortionRows<>(checks, locale, RowReader.of(input, options)), options);
    }

    private static <T extends @Nullable Object> Stream<RowResult<T>> of(
            RowSupply<T> all, BatchOptions options) {
        RowSupply<T> supply = options.until() == Until.END ? all : new UntilInvalid<>(all);
        return StreamSupport.stream(new RowSpliterator<>(supply), false).onClose(supply::close);
    }
}
