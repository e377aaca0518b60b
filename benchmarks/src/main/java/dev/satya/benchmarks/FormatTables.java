package dev.satya.benchmarks;

import dev.satya.benchmarks.peer.FormatLibrary;
import dev.satya.benchmarks.start.Start;
import dev.satya.benchmarks.workload.Conformity;
import dev.satya.benchmarks.workload.FormatTexts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the contests of formats and of a plugin's check come to, in Markdown. */
final class FormatTables {

    private FormatTables() {}

    /**
     * How many times as long as Satya's plugin others take, format by format.
     *
     * @param starts by the name of a benchmark, round by round
     */
    static void printRatios(PrintStream out, Function<String, List<Start>> starts) {
        StringBuilder head = new StringBuilder("| | Satya, p5 ns | Satya, B |");
        StringBuilder rule = new StringBuilder("|---|--:|--:|");
        for (FormatLibrary library : FormatLibrary.values()) {
            if (library != FormatLibrary.SATYA) {
                head.append(" × ").append(library.label()).append(" |");
                rule.append("--:|");
            }
        }
        boolean isHeadPrinted = false;
        for (FormatTexts format : FormatTexts.values()) {
            for (Conformity texts : Conformity.values()) {
                Contest contest = FormatContests.of(format, texts);
                List<Start> satya = of(contest, FormatLibrary.SATYA, starts);
                if (!satya.isEmpty()) {
                    if (!isHeadPrinted) {
                        out.printf("%n### Formats: how many times as long as Satya's plugin%n%n");
                        out.println(head);
                        out.println(rule);
                        isHeadPrinted = true;
                    }
                    out.println(row(contest, format.label() + ", " + texts.label(), starts));
                }
            }
        }
    }

    private static String row(Contest contest, String title, Function<String, List<Start>> starts) {
        List<Start> satya = of(contest, FormatLibrary.SATYA, starts);
        StringBuilder row = new StringBuilder("| ").append(title).append(" | ");
        row.append(Table.number(Ratios.nanos(satya), "%,.1f")).append(" | ");
        row.append(Table.number(Ratios.bytes(satya), "%,.0f")).append(" |");
        for (FormatLibrary library : FormatLibrary.values()) {
            if (library != FormatLibrary.SATYA) {
                Spread ratio = Spread.ofRatios(of(contest, library, starts), satya);
                row.append(" ").append(ratio.words()).append(" |");
            }
        }
        return row.toString();
    }

    private static List<Start> of(
            Contest contest, FormatLibrary library, Function<String, List<Start>> starts) {
        return contest.contenders().stream()
                .filter(contender -> contender.method().equals(library.method()))
                .findFirst()
                .map(contender -> starts.apply(contest.nameOf(contender)))
                .orElse(List.of());
    }

    /** What a check costs in a schema beyond its lambda: the difference of two differences. */
    static void printCost(PrintStream out, Function<String, List<Start>> starts) {
        List<Start> without = starts.apply("PluginCheck.satyaWithout");
        List<Double> direct =
                differences(
                        starts.apply("PluginCheck.lambda"), starts.apply("PluginCheck.nothing"));
        if (without.isEmpty() || direct.isEmpty()) {
            return;
        }
        out.printf("%n### A plugin's check, ns%n%n");
        out.println("| | in the schema | the lambda called directly | dearer |");
        out.println("|---|--:|--:|--:|");
        for (String method : List.of("satyaPlugin", "satyaPredicate")) {
            List<Double> inSchema = differences(starts.apply("PluginCheck." + method), without);
            List<Double> dearer = new ArrayList<>();
            for (int round = 0; round < Math.min(inSchema.size(), direct.size()); round++) {
                dearer.add(inSchema.get(round) - direct.get(round));
            }
            out.printf(
                    "| %s | %s | %s | %s |%n",
                    method,
                    Spread.of(inSchema).words(),
                    Spread.of(direct).words(),
                    Spread.of(dearer).words());
        }
    }

    private static List<Double> differences(List<Start> more, List<Start> less) {
        List<Double> differences = new ArrayList<>();
        for (int round = 0; round < Math.min(more.size(), less.size()); round++) {
            differences.add(more.get(round).fast() - less.get(round).fast());
        }
        return differences;
    }
}
