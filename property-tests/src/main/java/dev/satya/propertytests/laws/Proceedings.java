package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks law after law, each within its time, also of a check that is slow or does not come back. Not for
 * use by several threads.
 */
final class Proceedings {
    /** What is told of a law after a call that does not come back. */
    static final String NOT_ASKED = "not asked, since a call has not come back";

    private final Subject subject;
    private final Duration budget;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private int largest = Integer.MAX_VALUE;
    private boolean isStuck;

    /**
     * Laws of a constraint.
     *
     * @param budget after which a law asks no more
     * @param patience after which a call of the constraint is one that does not come back
     */
    Proceedings(Subject subject, Duration budget, Duration patience, LongSupplier nanoTime) {
        this.subject = subject;
        this.budget = budget;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /**
     * What became of a law.
     *
     * @param breach null: none was found
     * @param remainder what was not asked; null: nothing
     */
    record Outcome(@Nullable Breach breach, @Nullable String remainder) {}

    /** Asks a law. After one that tells what size is slow, larger values are left out. */
    Outcome ask(Law law) {
        if (isStuck) {
            return new Outcome(null, NOT_ASKED);
        }
        Budget own = new Budget(largest, budget, nanoTime);
        FutureTask<@Nullable Breach> asking =
                new FutureTask<>(() -> ConstraintLaws.breach(law, subject, own));
        Thread thread = new Thread(asking, "satya-laws");
        thread.setDaemon(true); // one that does not end is left behind
        thread.start();
        Breach breach = result(asking);
        if (breach != null && breach.slow() > 0) {
            largest = Math.min(largest, breach.slow());
        }
        return new Outcome(breach, own.remainder());
    }

    private @Nullable Breach result(FutureTask<@Nullable Breach> asking) {
        try {
            return asking.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            isStuck = true;
            return new Breach("a call does not come back in " + patience.toSeconds() + " s", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isStuck = true;
            return new Breach("the thread was interrupted", null);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) cause; // a law throws no other
        }
    }
}
