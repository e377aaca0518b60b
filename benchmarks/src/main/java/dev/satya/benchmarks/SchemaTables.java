package dev.satya.benchmarks;

import dev.satya.benchmarks.Contest.Contender;
import dev.satya.benchmarks.SchemaContests.Work;
import dev.satya.benchmarks.peer.SchemaLibrary;
import dev.satya.benchmarks.workload.RealSchema;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.openjdk.jol.info.GraphLayout;

/** What the contests with real schemas come to, in Markdown. */
final class SchemaTables {
    private static final int COUNT = 3;
    private static final int LOOKS = 5;

    private SchemaTables() {}

    /**
     * The geometric means over the schemas of what each peer takes, as a multiple of what Satya takes
     * for all violations.
     *
     * @param scores by the name of a benchmark
     */
    static void printMeans(PrintStream out, Function<String, Scores> scores) {
        if (SchemaContests.all().stream()
                .allMatch(it -> scores.apply(it.nameOf(it.contenders().get(0))).isEmpty())) {
            return;
        }
        out.printf("%n### Real schemas: × Satya, geometric means%n%n");
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Work work : Work.values()) {
            head.append(" schemas | %s, minima | medians |".formatted(work.words()));
            rule.append("--:|--:|--:|");
        }
        out.println(head);
        out.println(rule);
        for (SchemaLibrary library : SchemaLibrary.values()) {
            if (library != SchemaLibrary.SATYA) {
                StringBuilder row = new StringBuilder("| " + library.label() + " |");
                for (Work work : Work.values()) {
                    List<Double> minima = ratios(work, library, scores, Scores::minimum);
                    List<Double> medians = ratios(work, library, scores, Scores::median);
                    row.append(
                            " %d | %s | %s |"
                                    .formatted(
                                            minima.size(),
                                            Table.number(mean(minima), "%.2f"),
                                            Table.number(mean(medians), "%.2f")));
                }
                out.println(row);
            }
        }
    }

    private static List<Double> ratios(
            Work work,
            SchemaLibrary library,
            Function<String, Scores> scores,
            ToDoubleFunction<Scores> time) {
        List<Double> ratios = new ArrayList<>();
        for (RealSchema schema : RealSchema.values()) {
            Contest contest = work.with(schema);
            Optional<Contender> contender =
                    contest.contenders().stream()
                            .filter(it -> it.parameters().containsValue(library.name()))
                            .findFirst();
            if (contender.isPresent()) {
                double base =
                        time.applyAsDouble(
                                scores.apply(contest.nameOf(contest.contenders().get(0))));
                double own = time.applyAsDouble(scores.apply(contest.nameOf(contender.get())));
                if (Double.isFinite(own / base)) {
                    ratios.add(own / base);
                }
            }
        }
        return ratios;
    }

    /** The geometric mean; none of nothing: not a number. */
    static double mean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }

    /** The sizes of the compiled schemas whose compilation a plan includes. */
    static void printSizes(PrintStream out, Plan plan) {
        boolean isHeadPrinted = false;
        for (RealSchema schema : RealSchema.values()) {
            Contest contest = Work.COMPILATION.with(schema);
            for (Contender contender : contest.contenders()) {
                if (plan.includes(contest, contender, 0)) {
                    if (!isHeadPrinted) {
                        out.printf("%n### Memory of a compiled schema%n%n");
                        out.println("| | object graph B |");
                        out.println("|---|--:|");
                        isHeadPrinted = true;
                    }
                    SchemaLibrary library =
                            SchemaLibrary.valueOf(contender.parameters().get("library"));
                    out.printf(
                            "| %s: %s | %s |%n",
                            schema.title(),
                            contender.label(),
                            Table.number(size(library, schema), "%,.0f"));
                }
            }
        }
    }

    /**
     * The growth of the graph from some compiled schemas to twice as many, as JOL counts it. What all schemas share
     * reaches into the JDK's own objects, which come and go while they are counted: the median of several looks.
     */
    static double size(SchemaLibrary library, RealSchema schema) {
        Object[] all = new Object[2 * COUNT];
        Arrays.setAll(all, i -> library.compile(schema));
        Object[] half = Arrays.copyOf(all, COUNT);
        long[] growths =
                LongStream.generate(() -> graphBytes(all) - graphBytes(half))
                        .limit(LOOKS)
                        .sorted()
                        .toArray();
        return (double) growths[LOOKS / 2] / COUNT;
    }

    private static long graphBytes(Object[] roots) {
        return GraphLayout.parseInstance(roots).totalSize();
    }
}
