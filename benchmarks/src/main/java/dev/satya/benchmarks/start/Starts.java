package dev.satya.benchmarks.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Starts fresh JVMs for benchmarks, in turns, and prints what they did as Markdown. With the jar of
 * another commit every start is beside one of that jar, and the table has the ratios.
 */
public final class Starts {
    private final StartsPlan plan;
    private final Map<String, List<Start>> starts = new LinkedHashMap<>();
    private final Map<String, List<Start>> others = new LinkedHashMap<>();

    private Starts(StartsPlan plan) {
        this.plan = plan;
    }

    /** Runs what the arguments say; progress goes to the error stream. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        StartsPlan plan;
        try {
            plan = StartsPlan.of(arguments);
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
            return;
        }
        Starts all = new Starts(plan);
        all.run();
        all.print(System.out);
    }

    private void run() throws IOException, InterruptedException {
        Path own = FreshJvm.ownJar();
        for (int round = 0; round < plan.starts(); round++) {
            for (String benchmark : plan.benchmarks()) {
                start(own, benchmark, starts, round);
                if (plan.against() != null) {
                    start(plan.against(), benchmark, others, round);
                }
            }
        }
    }

    private void start(Path jar, String benchmark, Map<String, List<Start>> into, int round)
            throws IOException, InterruptedException {
        Start start = FreshJvm.run(jar, plan.seconds(), benchmark);
        System.err.printf("start %d  %-40s %s%n", round + 1, benchmark, start.line());
        into.computeIfAbsent(benchmark, it -> new ArrayList<>()).add(start);
    }

    private void print(PrintStream out) {
        boolean isPair = plan.against() != null;
        out.println(
                "| | p5 ns | slowest / fastest start | median ns | quiet | compiled after s |"
                        + " largest method |"
                        + (isPair ? " new / old, p5 | spread | compiled, new / old |" : ""));
        out.println("|---|--:|--:|--:|--:|--:|---|" + (isPair ? "--:|--:|--:|" : ""));
        for (String benchmark : plan.benchmarks()) {
            List<Start> own = starts.getOrDefault(benchmark, List.of());
            double fastest = own.stream().mapToDouble(Start::fast).min().orElse(Double.NaN);
            double slowest = own.stream().mapToDouble(Start::fast).max().orElse(Double.NaN);
            MachineCode largest =
                    own.stream()
                            .map(Start::largest)
                            .max(Comparator.comparingInt(MachineCode::bytes))
                            .orElseThrow();
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.1f | %.2f | %,.1f | %.0f %% | %.1f | %s %.1f KB |",
                    benchmark,
                    median(own, Start::fast),
                    slowest / fastest,
                    median(own, Start::middle),
                    100 * median(own, Start::quietShare),
                    median(own, Start::compiledSeconds),
                    largest.method(),
                    largest.bytes() / 1024.0);
            if (isPair) {
                printRatios(out, own, others.getOrDefault(benchmark, List.of()));
            }
            out.println();
        }
    }

    /** Of the pairs in which both starts had quiet samples after the JIT was done. */
    private static void printRatios(PrintStream out, List<Start> own, List<Start> other) {
        double[] ratios =
                IntStream.range(0, own.size())
                        .mapToDouble(i -> own.get(i).fast() / other.get(i).fast())
                        .filter(ratio -> !Double.isNaN(ratio))
                        .toArray();
        out.printf(
                Locale.ROOT,
                " %.2f | %.2f–%.2f | %.2f |",
                Samples.median(ratios),
                Arrays.stream(ratios).min().orElse(Double.NaN),
                Arrays.stream(ratios).max().orElse(Double.NaN),
                median(own, Start::compiledSeconds) / median(other, Start::compiledSeconds));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> what) {
        return Samples.median(
                starts.stream().mapToDouble(what).filter(it -> !Double.isNaN(it)).toArray());
    }
}
