package dev.satya.interpreter.batch;

import dev.satya.BatchOptions;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;

/** The ways to have rows validated, of which none may change a result. */
enum Settings {
    ONE_THREAD(1, null),
    TWO_THREADS(2, null),
    FOUR_THREADS(4, null),
    EXECUTOR(4, ForkJoinPool.commonPool()),
    EXECUTOR_THAT_IS_THE_CALLER(2, Runnable::run),
    EXECUTOR_THAT_FORGETS(3, task -> {}),
    EXECUTOR_THAT_REFUSES(
            2,
            task -> {
                throw new RejectedExecutionException();
            });

    private final BatchOptions options;

    Settings(int threads, Executor executor) {
        BatchOptions all = BatchOptions.DEFAULT.withParallelFrom(0);
        options = executor == null ? all.withThreads(threads) : all.withExecutor(executor, threads);
    }

    BatchOptions options() {
        return options;
    }
}
