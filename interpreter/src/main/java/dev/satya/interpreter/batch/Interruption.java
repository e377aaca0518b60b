package dev.satya.interpreter.batch;

import java.util.concurrent.CancellationException;

/** Ends work when the thread that asked for it is interrupted, and leaves it so. */
final class Interruption {
    private Interruption() {}

    /** Throws if this thread is interrupted. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while validating rows");
        }
    }

    /** What to throw in place of an {@link InterruptedException}. */
    static CancellationException caught() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while waiting for rows");
    }
}
