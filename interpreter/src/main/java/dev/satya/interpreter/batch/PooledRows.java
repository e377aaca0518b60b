package dev.satya.interpreter.batch;

import dev.satya.BatchOptions;
import dev.satya.RowResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Validates chunks of rows on several threads, some chunks ahead of the thread that asks, which is
 * one of them: it validates too where it would have to wait.
 */
final class PooledRows<T extends @Nullable Object> implements RowSupply<T> {
    private static final int CHUNKS_A_THREAD = 2;

    private final RowCheck<T> check;
    private final RowReader reader;
    private final Workers workers;
    private final int maximumChunks;
    private final Queue<Task<T>> ahead = new ArrayDeque<>();
    private long bytesAhead;
    private Chunk<T> current;
    private boolean hasBegun;
    private boolean hasEnded;

    /** What the reader threw: {@link IOException}, or what a stream of the caller throws else. */
    private @Nullable Exception failure;

    private static final class Task<T extends @Nullable Object> extends FutureTask<Chunk<T>> {
        private final long bytes;

        Task(Chunk<T> chunk) {
            super(chunk::validate);
            this.bytes = chunk.bytes();
        }
    }

    PooledRows(RowCheck<T> check, RowReader reader, BatchOptions options) {
        this.check = check;
        this.reader = reader;
        this.workers = Workers.of(options, options.threads() - 1);
        this.maximumChunks = CHUNKS_A_THREAD * options.threads();
        this.current = new Chunk<>(check);
    }

    @Override
    public @Nullable RowResult<T> next() throws IOException {
        while (true) {
            requireNoInterruption();
            RowResult<T> result = current.next();
            if (result != null) {
                return result;
            }
            if (!hasBegun) {
                hasBegun = true;
                current = read();
                if (hasEnded) {
                    continue; // A single chunk is not worth a thread.
                }
                submit(current);
                current = new Chunk<>(check);
            }
            readAhead();
            Task<T> first = ahead.poll();
            if (first == null) {
                requireNoFailure();
                return null;
            }
            bytesAhead -= first.bytes;
            current = await(first);
        }
    }

    private void requireNoFailure() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }

    private void requireNoInterruption() {
        try {
            Interruption.check();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void readAhead() {
        long maximumBytes = (long) maximumChunks * Chunk.usualBytes();
        while (!hasEnded && ahead.size() < maximumChunks && bytesAhead < maximumBytes) {
            Chunk<T> chunk = read();
            if (!chunk.isEmpty()) {
                submit(chunk);
            }
        }
        if (hasEnded) {
            workers.finish();
        }
    }

    private void submit(Chunk<T> chunk) {
        Task<T> task = new Task<>(chunk);
        bytesAhead += task.bytes;
        ahead.add(task);
        workers.start(task);
    }

    private Chunk<T> read() {
        Chunk<T> chunk = new Chunk<>(check);
        try {
            while (!hasEnded && !chunk.isFull()) {
                Row row = reader.next();
                if (row == null) {
                    hasEnded = true;
                } else {
                    chunk.add(row);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Not before the rows that came before it.
            failure = e;
            hasEnded = true;
        }
        return chunk;
    }

    private Chunk<T> await(Task<T> task) {
        try {
            task.run(); // nothing, if somebody has begun
            for (Task<T> other : ahead) {
                if (task.isDone()) {
                    break;
                }
                other.run();
            }
            return Workers.result(task);
        } catch (RuntimeException | Error e) {
            task.cancel(true);
            stop();
            throw e;
        }
    }

    private void stop() {
        Workers.cancel(ahead);
        ahead.clear();
        workers.close();
        current = new Chunk<>(check);
        hasEnded = true;
        if (failure == null) {
            failure = new IOException("the rows have been stopped");
        }
    }

    @Override
    public void close() {
        stop();
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
