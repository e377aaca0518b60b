package dev.satya.interpreter.resolve;

import dev.satya.schema.SchemaException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Guards what walks schemas, by recursion: where the stack of the thread does not hold a walk, it
 * begins anew on a thread with a large one. So what is refused as too deep does not depend on the
 * thread that compiles.
 */
public final class StackGuard {
    /** In bytes: what the deepest schema within the limits takes. Only what is used becomes memory. */
    private static final long LARGE_STACK = 512L << 20;

    private StackGuard() {}

    /**
     * What a walk comes to.
     *
     * @param walk without effects, so that it can begin anew
     * @throws SchemaException if no stack holds it
     */
    public static <T> T walk(Supplier<T> walk) {
        try {
            return walk.get();
        } catch (StackOverflowError e) {
            return onLargeStack(walk);
        }
    }

    private static <T> T onLargeStack(Supplier<T> walk) {
        FutureTask<T> task = new FutureTask<>(walk::get);
        Thread thread = new Thread(null, task, "satya-deep-schema", LARGE_STACK);
        thread.setDaemon(true);
        thread.start();
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    isInterrupted = true; // told once the walk has ended
                }
            }
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException refusal(@Nullable Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return new SchemaException("the schema is nested deeper than any stack allows");
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(thrown);
    }
}
