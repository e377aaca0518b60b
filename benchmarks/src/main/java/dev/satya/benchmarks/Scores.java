package dev.satya.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What the iterations of one benchmark gave, over all its forks. */
final class Scores {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final List<Double> times = new ArrayList<>();
    private final List<Double> allocations = new ArrayList<>();

    void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                fork.getIterationResults().forEach(this::add);
            }
        }
    }

    private void add(IterationResult iteration) {
        times.add(iteration.getPrimaryResult().getScore());
        Result<?> allocation = iteration.getSecondaryResults().get(ALLOCATION);
        if (allocation != null) {
            allocations.add(allocation.getScore());
        }
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /** The least time of an instance in nanoseconds. */
    double minimum() {
        return times.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    /** The median time of an instance in nanoseconds. */
    double median() {
        return median(times);
    }

    /** The median of the bytes allocated for an instance. */
    double allocation() {
        return median(allocations);
    }

    /** The median of some values; not a number if there are none. */
    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
