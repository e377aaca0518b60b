package dev.satya.interpreter.evaluate;

import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import java.util.ArrayList;
import java.util.Collections;
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
    /** Calls that nobody waits for any more and that have not come back; then no more are begun. */
    private static final int MOST_HANGING = 64;

    /** Calls within each other, where a check validates with a schema that has a slow check. */
    private static final int MOST_WITHIN = 16;

    private final String code;
    private final BatchCheck check;
    private final Predicate<Object> applies;
    private final AtomicInteger hanging = new AtomicInteger();

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
     *
     * @param values that nobody changes; the check sees a list that cannot be changed
     */
    List<?> answers(List<Object> values) {
        try {
            List<Boolean> answers = call(Collections.unmodifiableList(values));
            return answers(answers == null ? List.of() : answers, values.size());
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return Collections.nCopies(values.size(), e);
        }
    }

    /** A list that somebody else made may refuse to be asked for null. */
    private static List<Boolean> answers(List<Boolean> given, int values) {
        List<Boolean> answers = new ArrayList<>(values);
        for (Boolean answer : given) {
            if (answer != null) {
                answers.add(answer);
            }
        }
        if (given.size() != values || answers.size() != values) {
            throw new IllegalStateException(
                    "testAll answers not once for each of " + values + " values");
        }
        return answers;
    }

    private List<Boolean> call(List<Object> values) throws Throwable {
        long nanos =
                TimeUnit.NANOSECONDS.convert(check.limit()); // the most there is, if it is more
        if (hanging.get() >= MOST_HANGING) {
            throw new IllegalStateException(MOST_HANGING + " calls have not come back");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new RunInterrupted(code);
        }
        Call call = new Call(check, values);
        Asking thread = new Asking(call, code);
        thread.start();
        try {
            return call.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause
                            instanceof
                            RunInterrupted // of the thread of the call, which is none of ours
                    ? new IllegalStateException(cause)
                    : cause;
        } catch (TimeoutException e) {
            leave(call);
            throw new TimeoutException(
                    "no answer within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
        } catch (InterruptedException e) {
            leave(call);
            Thread.currentThread().interrupt();
            throw new RunInterrupted(code);
        }
    }

    /** The call hangs until it comes back, which its own thread tells. */
    private void leave(Call call) {
        hanging.incrementAndGet();
        call.whenBack(hanging::decrementAndGet);
        call.cancel(true);
    }

    /** A call, of which one is told when it has come back, also if it was cancelled before. */
    private static final class Call extends FutureTask<List<Boolean>> {
        private boolean isBack;
        private Runnable then = () -> {};

        Call(BatchCheck check, List<Object> values) {
            super(() -> check.testAll(values));
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                comeBack();
            }
        }

        private synchronized void comeBack() {
            isBack = true;
            then.run();
        }

        synchronized void whenBack(Runnable told) {
            if (isBack) {
                told.run();
            } else {
                then = told;
            }
        }
    }

    /** Whether this thread is one on which a check is called. */
    static boolean isCalling() {
        return Thread.currentThread() instanceof Asking;
    }

    /** The thread of a call, which knows how many calls it is within. */
    private static final class Asking extends Thread {
        private final int within;

        Asking(Runnable call, String code) {
            super(call, "satya-" + code);
            this.within = Thread.currentThread() instanceof Asking outer ? outer.within + 1 : 0;
            if (within >= MOST_WITHIN) {
                throw new EndlessCalls(
                        "it calls itself: " + MOST_WITHIN + " calls are within each other");
            }
            setDaemon(true);
        }
    }
}
