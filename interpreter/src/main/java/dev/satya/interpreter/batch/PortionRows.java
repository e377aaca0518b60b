package dev.satya.interpreter.batch;

import dev.satya.RowResult;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a portion of rows, shows all to what judges them, and then validates each as it is asked for. */
final class PortionRows<T extends @Nullable Object> implements RowSupply<T> {
    private static final int ROWS = 512;
    private static final long BYTES = 1 << 18;

    private final Function<List<byte[]>, Function<byte[], Validation<Seq<Violation>, T>>> checks;
    private final Locale locale;
    private final RowReader reader;
    private final Queue<Row> rows = new ArrayDeque<>();
    private RowCheck<T> check;
    private @Nullable Exception failure;
    private boolean hasEnded;

    PortionRows(
            Function<List<byte[]>, Function<byte[], Validation<Seq<Violation>, T>>> checks,
            Locale locale,
            RowReader reader) {
        this.checks = checks;
        this.locale = locale;
        this.reader = reader;
        this.check = of(List.of());
    }

    private RowCheck<T> of(List<byte[]> portion) {
        return new RowCheck<>(checks.apply(portion), reader.maximumRowLength(), locale);
    }

    @Override
    public @Nullable RowResult<T> next() throws IOException {
        Interruption.check();
        if (rows.isEmpty() && !hasEnded) {
            read();
            List<byte[]> portion = new ArrayList<>();
            rows.stream().map(Row::bytes).filter(Objects::nonNull).forEach(portion::add);
            check = of(portion);
        }
        Row row = rows.poll();
        if (row == null) {
            requireNoFailure();
        }
        return row == null ? null : check.of(row);
    }

    private void requireNoFailure() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }

    /** What goes wrong is told after the rows that came before it. */
    private void read() {
        long bytes = 0;
        try {
            while (rows.size() < ROWS && bytes < BYTES) {
                Row row = reader.next();
                if (row == null) {
                    hasEnded = true;
                    return;
                }
                rows.add(row);
                bytes += row.length();
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
            hasEnded = true;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
