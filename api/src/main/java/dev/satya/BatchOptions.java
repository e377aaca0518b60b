package dev.satya;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Choices of one call for many rows. Immutable. None of them changes a result: whoever validates,
 * rows come back in their order.
 */
public final class BatchOptions {
    private final int threads;
    private final @Nullable Executor executor;
    private final Until until;
    private final int parallelFrom;
    private final int maximumRowLength;
    private final Arrays arrays;

    /**
     * The calling thread, all rows, other threads from 5,000 rows on (see docs/performance.md), and
     * rows of 64 MiB; the items of an array are rows.
     */
    public static final BatchOptions DEFAULT =
            new BatchOptions(1, null, Until.END, 5_000, 64 << 20, Arrays.OF_ROWS);

    private static final int LARGEST_ROW_LENGTH = 1 << 30;

    /** Where a batch ends. */
    public enum Until {
        /** After the last row. */
        END,
        /** After the first row that is not valid, or the last. */
        FIRST_INVALID
    }

    /**
     * What an array is that is the whole of a JSON document. Lines of NDJSON are rows in any
     * case.
     */
    public enum Arrays {
        /** As many rows as it has items. */
        OF_ROWS,
        /** One row, as any other document is. */
        ONE_ROW
    }

    /** Refuses numbers that are out of range. */
    private BatchOptions(
            int threads,
            @Nullable Executor executor,
            Until until,
            int parallelFrom,
            int maximumRowLength,
            Arrays arrays) {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(arrays, "arrays");
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        if (parallelFrom < 0) {
            throw new IllegalArgumentException("parallelFrom is not " + parallelFrom);
        }
        if (maximumRowLength < 1 || maximumRowLength > LARGEST_ROW_LENGTH) {
            throw new IllegalArgumentException(
                    "the longest row is of 1 to "
                            + LARGEST_ROW_LENGTH
                            + " bytes, not "
                            + maximumRowLength);
        }
        this.threads = threads;
        this.executor = executor;
        this.until = until;
        this.parallelFrom = parallelFrom;
        this.maximumRowLength = maximumRowLength;
        this.arrays = arrays;
    }

    /**
     * That validate at the same time; 1: the calling thread alone. Without an executor they are
     * daemons of the call's own, which end with it.
     */
    public int threads() {
        return threads;
    }

    /**
     * Whose threads validate, never shut down here; a busy one costs time but no progress, since
     * the caller takes over what has not begun. Null: none.
     */
    public @Nullable Executor executor() {
        return executor;
    }

    /** Where to end. */
    public Until until() {
        return until;
    }

    /**
     * Rows; fewer that are in memory are validated by the calling thread, because handing them
     * over costs more than it saves.
     */
    public int parallelFrom() {
        return parallelFrom;
    }

    /** Of a row of a text, in bytes; a longer one is not held, and is a violation {@code limit} */
    public int maximumRowLength() {
        return maximumRowLength;
    }

    /** What an array is that is the whole of a JSON document. */
    public Arrays arrays() {
        return arrays;
    }

    /** The same with this number of threads of its own. */
    public BatchOptions withThreads(int threads) {
        return new BatchOptions(threads, null, until, parallelFrom, maximumRowLength, arrays);
    }

    /** The same with up to {@code threads} threads of an executor at the same time. */
    public BatchOptions withExecutor(Executor executor, int threads) {
        Objects.requireNonNull(executor, "executor");
        return new BatchOptions(threads, executor, until, parallelFrom, maximumRowLength, arrays);
    }

    /** The same, but ending after the first row that is not valid. */
    public BatchOptions stopAtFirstInvalid() {
        return new BatchOptions(
                threads, executor, Until.FIRST_INVALID, parallelFrom, maximumRowLength, arrays);
    }

    /** The same with other threads from this number of rows on. */
    public BatchOptions withParallelFrom(int rows) {
        return new BatchOptions(threads, executor, until, rows, maximumRowLength, arrays);
    }

    /** The same with another longest row, in bytes. */
    public BatchOptions withMaximumRowLength(int bytes) {
        return new BatchOptions(threads, executor, until, parallelFrom, bytes, arrays);
    }

    /** The same with another meaning of an array that is a whole document. */
    public BatchOptions withArrays(Arrays arrays) {
        return new BatchOptions(threads, executor, until, parallelFrom, maximumRowLength, arrays);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BatchOptions that
                && threads == that.threads
                && Objects.equals(executor, that.executor)
                && until.equals(that.until)
                && parallelFrom == that.parallelFrom
                && maximumRowLength == that.maximumRowLength
                && arrays.equals(that.arrays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(threads, executor, until, parallelFrom, maximumRowLength, arrays);
    }

    @Override
    public String toString() {
        return "BatchOptions["
                + "threads="
                + threads
                + ", executor="
                + executor
                + ", until="
                + until
                + ", parallelFrom="
                + parallelFrom
                + ", maximumRowLength="
                + maximumRowLength
                + ", arrays="
                + arrays
                + "]";
    }
}
