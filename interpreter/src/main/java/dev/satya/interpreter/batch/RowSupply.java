package dev.satya.interpreter.batch;

import dev.satya.RowResult;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Results in order, one at a call. */
interface RowSupply<T extends @Nullable Object> {

    /** The next result; null after the last. */
    @Nullable RowResult<T> next() throws IOException;

    /** Stops all work and closes the source; {@link java.io.UncheckedIOException} if that fails. */
    void close();
}
