package dev.satya.benchmarks.start;

import java.util.Arrays;
import java.util.List;

/**
 * The samples of one JVM, and which of them count: those after the JIT stood still for a second, with
 * a quiet machine on both sides.
 */
record Samples(List<Sample> all) {
    private static final long SECOND = 1_000_000_000L;

    /** How much slower than its best the calibration loop may be around a quiet sample. */
    private static final double SLACK = 4.0 / 3;

    /**
     * When the JIT had done its work, in nanoseconds since the first sample: the end of the last sample
     * in which it did something, before a second in which it did nothing.
     *
     * @return a negative number if there is no such second
     */
    long settledAt() {
        long changed = 0;
        long work = all.isEmpty() ? 0 : all.get(0).compiling();
        for (Sample sample : all) {
            if (sample.compiling() != work) {
                work = sample.compiling();
                changed = sample.endedAt();
            } else if (sample.endedAt() - changed >= SECOND) {
                return changed;
            }
        }
        return -1;
    }

    /** The times of an instance in the samples that count, in ascending order. */
    double[] quiet() {
        long settled = settledAt();
        if (settled < 0) {
            return new double[0];
        }
        List<Sample> later = all.stream().filter(it -> it.endedAt() > settled + SECOND).toList();
        long best =
                later.stream().mapToLong(it -> Math.min(it.before(), it.after())).min().orElse(0);
        return later.stream()
                .filter(it -> Math.max(it.before(), it.after()) <= best * SLACK)
                .mapToDouble(Sample::nanos)
                .sorted()
                .toArray();
    }

    /** The share of samples after everything was compiled that were quiet, from 0 to 1. */
    double quietShare() {
        long settled = settledAt();
        long later = all.stream().filter(it -> it.endedAt() > settled + SECOND).count();
        return settled < 0 || later == 0 ? 0 : (double) quiet().length / later;
    }

    /**
     * What a share of values does not exceed.
     *
     * @param ascending the values
     * @param share from 0 to 1
     * @return not a number if there are no values
     */
    static double percentile(double[] ascending, double share) {
        int last = ascending.length - 1;
        return last < 0 ? Double.NaN : ascending[(int) Math.round(share * last)];
    }

    /** The value in the middle, of values in any order. */
    static double median(double... values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return percentile(ascending, 0.5);
    }
}
