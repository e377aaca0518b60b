package dev.satya.interpreter;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A thread with a stack of 128 KB. */
final class SmallStack {
    private static final int SMALL = 128 << 10;

    private SmallStack() {}

    /** What a call throws on it; null: nothing. */
    static @Nullable Throwable thrownBy(Callable<?> call) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Runnable task =
                () -> {
                    try {
                        call.call();
                    } catch (InvocationTargetException e) {
                        thrown.set(e.getCause());
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                };
        Thread thread = new Thread(null, task, "small", SMALL);
        thread.start();
        thread.join();
        return thrown.get();
    }
}
