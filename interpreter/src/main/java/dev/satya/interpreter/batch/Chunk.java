package dev.satya.interpreter.batch;

import dev.satya.RowResult;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Some rows in a row. Filled by the reading thread, worked on by one other, then emptied by the
 * first; a {@code Future} passes it on.
 */
final class Chunk<T extends @Nullable Object> {
    private static final int FULL_BYTES = 1 << 18;
    private static final int FULL_ROWS = 512;

    /** Violations can be many more bytes than the row that has them. */
    private static final int FULL_VIOLATIONS = 1 << 14;

    private final Queue<Row> rows = new ArrayDeque<>(FULL_ROWS);
    private final Queue<RowResult<T>> results = new ArrayDeque<>(FULL_ROWS);
    private final RowCheck<T> check;
    private long bytes;

    Chunk(RowCheck<T> check) {
        this.check = check;
    }

    void add(Row row) {
        rows.add(row);
        bytes += row.length();
    }

    boolean isFull() {
        return bytes >= FULL_BYTES || rows.size() >= FULL_ROWS;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Of the rows as they were read. */
    long bytes() {
        return bytes;
    }

    /**
     * Validates row after row until all are, the thread is interrupted, or there are so many
     * violations that the rest had better wait until these have been taken.
     */
    Chunk<T> validate() {
        int violations = 0;
        while (violations < FULL_VIOLATIONS && !Thread.currentThread().isInterrupted()) {
            Row row = rows.poll();
            if (row == null) {
                break;
            }
            RowResult<T> result = check.of(row);
            violations += result.isValid() ? 0 : result.validation().getError().size();
            results.add(result);
        }
        return this;
    }

    /** Takes the next result; null after the last. */
    @Nullable RowResult<T> next() {
        RowResult<T> result = results.poll();
        if (result != null) {
            return result;
        }
        Row row = rows.poll();
        return row == null ? null : check.of(row);
    }

    /** A chunk as large as chunks usually are. */
    static int usualBytes() {
        return FULL_BYTES;
    }
}
