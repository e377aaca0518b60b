package dev.satya.propertytests.laws;

import dev.satya.spi.Check;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The time that a check takes, in nanoseconds: of the processor for this thread where the JVM tells
 * it, which other programs do not disturb; else as it passes.
 */
final class Stopwatch implements Meter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean KNOWS_PROCESSOR =
            THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    @Override
    public long once(Check check, Object value) {
        long start = now();
        try {
            boolean unused = check.test(value);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return 0;
        }
        return now() - start;
    }

    private static long now() {
        return KNOWS_PROCESSOR ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
