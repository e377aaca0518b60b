package dev.satya.propertytests.reference;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Room for plain recursion over deep instances. */
final class DeepStack {
    private static final long BYTES = 1L << 30;

    private DeepStack() {}

    /** The result of {@code computation}, which may be started twice. */
    static <T> T call(Supplier<T> computation) {
        try {
            return computation.get();
        } catch (StackOverflowError e) {
            return onDeepStack(computation);
        }
    }

    private static <T> T onDeepStack(Supplier<T> computation) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task =
                () -> {
                    try {
                        result.complete(computation.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                };
        new Thread(null, task, "reference", BYTES).start();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
