package dev.satya.propertytests.laws;

import dev.satya.spi.Check;

/** Counts what checks do, in place of a clock: a check says so for each of its steps. */
final class Steps {
    /** A tenth of a microsecond for each step; a check that counts none takes no time. */
    static final Meter METER = Steps::cost;

    private static final long NANOS = 100;
    private static final ThreadLocal<long[]> TAKEN = ThreadLocal.withInitial(() -> new long[1]);

    private Steps() {}

    /** One step. */
    static void step() {
        TAKEN.get()[0]++;
    }

    private static long cost(Check check, Object value) {
        long[] taken = TAKEN.get();
        taken[0] = 0;
        try {
            boolean unused = check.test(value);
        } catch (RuntimeException | StackOverflowError e) {
            return 0;
        }
        return taken[0] * NANOS;
    }
}
