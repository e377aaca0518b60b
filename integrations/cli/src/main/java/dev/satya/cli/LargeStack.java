package dev.satya.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs what may nest deeper than the stack of any thread allows. */
final class LargeStack {
    /** Only what is used becomes memory. */
    private static final long BYTES = 1L << 26;

    private LargeStack() {}

    /** What a command does. */
    interface Task<T> {
        T call() throws CommandException;
    }

    /** The result of a task; what it throws is thrown as it is. */
    static <T> T call(Task<T> task) throws CommandException {
        FutureTask<T> running = new FutureTask<>(task::call);
        Thread thread = new Thread(null, running, "output", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return running.get();
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private static CommandException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return cause instanceof CommandException mistake
                ? mistake
                : new CommandException(String.valueOf(cause));
    }
}
