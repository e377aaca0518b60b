package dev.satya.interpreter.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Validates chunks of rows on a pool of its own, some chunks ahead of the thread that asks. */
final class PooledRows<T extends @Nullable Object> implements RowSupply<T> {
    private static final int CHUNKS_A_THREAD = 2;

    private final RowCheck<T> check;
    private final RowReader reader;
    private final ExecutorService pool;
    private final int maximumChunks;
    private final Queue<Ahead<T>> ahead = new ArrayDeque<>();
    private long bytesAhead;
    private Chunk<T> current;
    private boolean hasEnded;
    private @Nullable IOException failure;

    private record Ahead<T extends @Nullable Object>(Future<Chunk<T>> chunk, long bytes) {}

    PooledRows(RowCheck<T> check, RowReader reader, int threads) {
        this.check = check;
        this.reader = reader;
        this.pool = pool(threads);
        this.maximumChunks = CHUNKS_A_THREAD * threads;
        this.current = new Chunk<>(check);
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

    @Override
    public @Nullable RowResult<T> next() throws IOException {
        while (true) {
            RowResult<T> result = current.next();
            if (result != null) {
                return result;
            }
            readAhead();
            Ahead<T> first = ahead.poll();
            if (first == null) {
                if (failure != null) {
                    throw failure;
                }
                return null;
            }
            bytesAhead -= first.bytes();
            current = await(first.chunk());
        }
    }

    private void readAhead() {
        long maximumBytes = (long) maximumChunks * Chunk.usualBytes();
        while (!hasEnded && ahead.size() < maximumChunks && bytesAhead < maximumBytes) {
            Chunk<T> chunk = read();
            if (!chunk.isEmpty()) {
                bytesAhead += chunk.bytes();
                ahead.add(new Ahead<>(pool.submit(chunk::validate), chunk.bytes()));
            }
        }
        if (hasEnded) {
            pool.shutdown();
        }
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
        } catch (IOException e) {
            // Not before the rows that came before it.
            failure = e;
            hasEnded = true;
        }
        return chunk;
    }

    private Chunk<T> await(Future<Chunk<T>> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for rows");
        } catch (ExecutionException e) {
            stop();
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void stop() {
        pool.shutdownNow();
        ahead.clear();
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
