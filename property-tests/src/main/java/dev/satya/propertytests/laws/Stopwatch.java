package dev.satya.propertytests.laws;

import dev.satya.spi.Check;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The time that a check takes, in nanoseconds: of the processor for this thread where the JVM tells
 * it, which other programs do not disturb; else as it passes.
 */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean KNOWS_PROCESSOR =
            THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private Stopwatch() {}

    /** One run; 0 if it throws, which is a matter of another law. */
    static long once(Check check, Object value) {
        long start = now();
        try {
            boolean unused = check.test(value);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return 0;
        }
        return now() - start;
    }

    /** The least of some runs: what disturbs a run makes it longer, never shorter. */
    static long least(Check check, Object value, int runs) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            least = Math.min(least, once(check, value));
        }
        return least;
    }

    private static long now() {
        return KNOWS_PROCESSOR ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
