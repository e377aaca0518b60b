package dev.satya.interpreter.evaluate;

import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Calls a slow check on threads of its own, and waits no longer than it may take. Thread-safe.
 *
 * <p>As a {@link Check} it satisfies nothing: what asks without a run asks again with one, see {@link
 * Lookups}.
 */
public final class BatchCaller implements Check {
    /** Calls that have not come back; more are not begun. */
    private static final int MOST_AT_ONCE = 64;

    private final String code;
    private final BatchCheck check;
    private final Predicate<Object> applies;
    private final AtomicInteger running = new AtomicInteger();

    /**
     * Calls of a check.
     *
     * @param code of its violations
     * @param applies to which values it does; others satisfy it
     */
    public BatchCaller(String code, BatchCheck check, Predicate<Object> applies) {
        this.code = code;
        this.check = check;
        this.applies = applies;
    }

    boolean appliesTo(Object value) {
        return applies.test(value);
    }

    @Override
    public boolean test(Object value) {
        return false;
    }

    @Override
    public List<Object> place(Object value) {
        return check.place(value);
    }

    /**
     * What the check says of each value, in their order: a {@link Boolean}, or for all of them what went
     * wrong, a {@link Throwable}.
     */
    List<?> answers(List<Object> values) {
        try {
            List<Boolean> answers = call(values);
            if (answers == null || answers.size() != values.size() || answers.contains(null)) {
                throw new IllegalStateException(
                        "testAll answers not once for each of " + values.size() + " values");
            }
            return answers;
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return values.stream().map(value -> e).toList();
        }
    }

    private List<Boolean> call(List<Object> values) throws Throwable {
        Duration limit = check.limit();
        if (running.incrementAndGet() > MOST_AT_ONCE) {
            running.decrementAndGet();
            throw new IllegalStateException(MOST_AT_ONCE + " calls have not come back");
        }
        FutureTask<List<Boolean>> task = new FutureTask<>(() -> check.testAll(values));
        Thread thread = new Thread(() -> count(task), "satya-" + code);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new TimeoutException("no answer within " + limit.toMillis() + " ms");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    private void count(Runnable task) {
        try {
            task.run();
        } finally {
            running.decrementAndGet();
        }
    }
}
