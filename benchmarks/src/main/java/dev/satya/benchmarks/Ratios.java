package dev.satya.benchmarks;

import dev.satya.benchmarks.Contest.Contender;
import dev.satya.benchmarks.start.FreshJvm;
import dev.satya.benchmarks.start.Start;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Starts fresh JVMs for the contenders of contests, in turns, and prints as Markdown how many times as long
 * as the base of its contest each takes: the median of the ratios within a round, and their spread.
 */
public final class Ratios {
    private final RatiosPlan plan;
    private final Map<String, List<Start>> starts = new HashMap<>();

    private Ratios(RatiosPlan plan) {
        this.plan = plan;
    }

    /** Runs what the arguments say; progress goes to the error stream. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        RatiosPlan plan;
        try {
            plan = RatiosPlan.of(arguments);
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
            return;
        }
        Ratios ratios = new Ratios(plan);
        ratios.run();
        ratios.print(System.out);
    }

    private void run() throws IOException, InterruptedException {
        for (int round = 0; round < plan.starts(); round++) {
            for (Contest contest : Contest.ALL) {
                for (Contender contender : contest.contenders()) {
                    if (plan.includes(contest, contender)) {
                        start(contest, contender, round);
                    }
                }
            }
        }
    }

    private void start(Contest contest, Contender contender, int round)
            throws IOException, InterruptedException {
        String name = contest.nameOf(contender);
        Start start = FreshJvm.run(FreshJvm.ownJar(), plan.seconds(), contest.startOf(contender));
        System.err.printf(
                "start %d of %d  %-52s %s%n", round + 1, plan.starts(), name, start.line());
        starts.computeIfAbsent(name, it -> new ArrayList<>()).add(start);
    }

    private List<Start> starts(String name) {
        return starts.getOrDefault(name, List.of());
    }

    private void print(PrintStream out) {
        out.println(Machine.describe());
        out.printf(
                Locale.ROOT,
                "%d starts of %d s in turns; the fifth percentile of quiet samples; ratios: the median of"
                        + " the rounds (least–most)%n",
                plan.starts(),
                plan.seconds());
        FormatTables.printRatios(out, this::starts);
        FormatTables.printCost(out, this::starts);
        Contest.ALL.forEach(contest -> print(contest, out));
    }

    private void print(Contest contest, PrintStream out) {
        List<Start> base = starts(contest.nameOf(contest.contenders().get(0)));
        if (contest.contenders().stream().allMatch(it -> starts(contest.nameOf(it)).isEmpty())) {
            return;
        }
        out.printf("%n### %s%n%n", contest.title());
        out.printf("| | p5 ns | × %s | B |%n", contest.base());
        out.println("|---|--:|--:|--:|");
        for (Contender contender : contest.contenders()) {
            List<Start> own = starts(contest.nameOf(contender));
            if (!own.isEmpty()) {
                out.printf(
                        "| %s | %s | %s | %s |%n",
                        contender.label(),
                        Table.number(nanos(own), "%,.1f"),
                        Spread.ofRatios(own, base).words(),
                        Table.number(bytes(own), "%,.0f"));
            }
        }
    }

    /** The median of what starts took for an instance. */
    static double nanos(List<Start> starts) {
        return median(starts, Start::fast);
    }

    /** The median of what starts allocated for an instance. */
    static double bytes(List<Start> starts) {
        return median(starts, Start::bytes);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> what) {
        return Spread.of(starts.stream().map(what::applyAsDouble).toList()).middle();
    }
}
