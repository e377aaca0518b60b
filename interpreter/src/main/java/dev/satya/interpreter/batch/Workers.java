package dev.satya.interpreter.batch;

import dev.satya.BatchOptions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Threads of one's own, or somebody's executor, which may be busy, refuse, or never run a task. */
final class Workers implements AutoCloseable {
    private final Executor executor;
    private final @Nullable ExecutorService own;

    private Workers(Executor executor, @Nullable ExecutorService own) {
        this.executor = executor;
        this.own = own;
    }

    /**
     * The workers that these options ask for.
     *
     * @param threads at most, if they are to be one's own
     */
    static Workers of(BatchOptions options, int threads) {
        Executor given = options.executor();
        if (given != null) {
            return new Workers(given, null);
        }
        ExecutorService pool = pool(threads);
        return new Workers(pool, pool);
    }

    /** Daemons, so that no program waits for them; idle ones end, so that none is left behind. */
    private static ExecutorService pool(int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        1,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread =
                                    new Thread(task, "satya-rows-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    void start(FutureTask<?> task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            if (own != null) {
                throw e;
            }
            // Whoever waits for it will run it.
        }
    }

    /** Waits for a task; one that nobody has begun is done here. */
    static <V> V result(FutureTask<V> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw Interruption.caught();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(cause);
    }

    /** Stops tasks; one that runs is interrupted. */
    static void cancel(Iterable<? extends Future<?>> tasks) {
        tasks.forEach(task -> task.cancel(true));
    }

    /** No more tasks: threads of one's own end after those that they have. */
    void finish() {
        if (own != null) {
            own.shutdown();
        }
    }

    /** Stops threads of one's own. */
    @Override
    public void close() {
        if (own != null) {
            own.shutdownNow();
        }
    }
}
