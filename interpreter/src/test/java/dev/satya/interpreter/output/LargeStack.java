package dev.satya.interpreter.output;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A thread with a stack of 16 MB, which holds what the limits allow however the JIT has compiled the
 * code by then.
 */
final class LargeStack {
    private static final int LARGE = 16 << 20;

    private LargeStack() {}

    /** What a call on it returns. */
    static <T> T call(Supplier<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task =
                () -> {
                    try {
                        result.complete(call.get());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                };
        new Thread(null, task, "large", LARGE).start();
        return result.join();
    }
}
