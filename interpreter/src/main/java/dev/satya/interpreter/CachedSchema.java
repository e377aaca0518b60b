package dev.satya.interpreter;

import dev.satya.Validator;
import dev.satya.schema.SchemaException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A schema of a {@link SchemaCache}, which whoever comes first compiles, and for which the others wait. */
final class CachedSchema {
    private final String digest;
    private final int length;
    private final long since;
    private final FutureTask<Validator<Object>> compilation;

    /** Who compiles it; null: nobody yet, or no longer. */
    private volatile @Nullable Thread compiler;

    /**
     * A schema that is not compiled.
     *
     * @param digest of its text
     * @param length of its text in bytes
     * @param since when, on the clock of the cache
     */
    CachedSchema(String digest, int length, long since, Supplier<Validator<Object>> compilation) {
        this.digest = digest;
        this.length = length;
        this.since = since;
        this.compilation = new FutureTask<>(() -> compiled(compilation));
    }

    private Validator<Object> compiled(Supplier<Validator<Object>> compilation) {
        compiler = Thread.currentThread();
        try {
            return compilation.get();
        } finally {
            compiler = null;
        }
    }

    String digest() {
        return digest;
    }

    int length() {
        return length;
    }

    long since() {
        return since;
    }

    /**
     * What was compiled. An interrupt does not end the wait; it is kept.
     *
     * @throws IllegalStateException if code that is called while it is compiled asks for it
     * @throws SchemaException if it has mistakes
     */
    Validator<Object> validator() {
        if (compiler == Thread.currentThread()) {
            throw new IllegalStateException(
                    "a schema was asked for by code that runs while the same schema is compiled: it"
                            + " would wait for itself");
        }
        compilation.run();
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return compilation.get();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw rethrown(Objects.requireNonNull(e.getCause()));
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause; // a supplier throws no other
    }
}
