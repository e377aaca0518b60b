package dev.satya.interpreter.batch;

import dev.satya.RowResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a stream pull results. It never splits, since splitting would collect rows. */
final class RowSpliterator<T extends @Nullable Object> implements Spliterator<RowResult<T>> {
    private final RowSupply<T> supply;

    RowSpliterator(RowSupply<T> supply) {
        this.supply = supply;
    }

    @Override
    public boolean tryAdvance(Consumer<? super RowResult<T>> action) {
        RowResult<T> result;
        try {
            result = supply.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        if (result == null) {
            return false;
        }
        action.accept(result);
        return true;
    }

    @Override
    public @Nullable Spliterator<RowResult<T>> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}
