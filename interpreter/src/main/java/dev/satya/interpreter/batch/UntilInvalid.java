package dev.satya.interpreter.batch;

import dev.satya.RowResult;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ends after the first row that is not valid. */
final class UntilInvalid<T extends @Nullable Object> implements RowSupply<T> {
    private final RowSupply<T> all;
    private boolean hasEnded;

    UntilInvalid(RowSupply<T> all) {
        this.all = all;
    }

    @Override
    public @Nullable RowResult<T> next() throws IOException {
        RowResult<T> result = hasEnded ? null : all.next();
        hasEnded = result == null || !result.isValid();
        return result;
    }

    @Override
    public void close() {
        all.close();
    }
}
