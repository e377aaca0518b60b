package dev.satya.benchmarks.start;

/** A fixed piece of arithmetic: how long it takes says how fast the machine is just now. */
final class Calibration {
    private static final int STEPS = 400_000;

    /** Written, so that no compiler drops the loop. */
    private static volatile long result;

    private Calibration() {}

    /** Runs the loop: about half a millisecond. */
    static long nanos() {
        long begin = System.nanoTime();
        long value = begin | 1;
        for (int i = 0; i < STEPS; i++) {
            value ^= value << 13;
            value ^= value >>> 7;
            value ^= value << 17;
        }
        result = value;
        return System.nanoTime() - begin;
    }
}
