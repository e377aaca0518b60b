package dev.satya.interpreter.batch;

import dev.satya.RowResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Validates each row on the thread that asks for it. */
final class InlineRows<T extends @Nullable Object> implements RowSupply<T> {
    private final RowCheck<T> check;
    private final RowReader reader;

    InlineRows(RowCheck<T> check, RowReader reader) {
        this.check = check;
        this.reader = reader;
    }

    @Override
    public @Nullable RowResult<T> next() throws IOException {
        Interruption.check();
        Row row = reader.next();
        return row == null ? null : check.of(row);
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
