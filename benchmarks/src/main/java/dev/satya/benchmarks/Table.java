package dev.satya.benchmarks;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks and prints their table as Markdown: minimum and median over all iterations of
 * all forks, the ratio to the base in the same run, and what an instance allocates.
 */
public final class Table {
    private static final String PACKAGE = Table.class.getPackageName() + ".";
    private static final String QUIET = "-Dslf4j.internal.verbosity=ERROR";
    private static final String[] HEAP = {"-Xms1g", "-Xmx1g", "-Xmn64m", "-XX:+UseG1GC"};

    private final Plan plan;
    private final PrintStream out;
    private final Map<String, Scores> scores = new HashMap<>();
    private final List<Memory> memories;

    private Table(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
        memories = plan.only().pattern().isEmpty() ? Memory.ofModels() : List.of();
    }

    /** Runs what the arguments say; progress goes to the error stream. */
    public static void main(String... arguments) throws RunnerException {
        Plan plan;
        try {
            plan = Plan.of(arguments);
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
            return;
        }
        PrintStream out = System.out;
        System.setOut(System.err); // where the warnings of JMH, JOL and the forks belong
        Table table = new Table(plan, out);
        table.run();
        table.print();
    }

    private void run() throws RunnerException {
        for (int round = 0; round < plan.rounds(); round++) {
            for (Contest contest : Contest.ALL) {
                for (Contest.Contender contender : contest.contenders()) {
                    if (plan.includes(contest, contender, round)) {
                        run(contest, contender, round);
                    }
                }
            }
        }
    }

    private void run(Contest contest, Contest.Contender contender, int round)
            throws RunnerException {
        String name = contest.nameOf(contender);
        String method = contest.benchmarks().getSimpleName() + "." + contender.method();
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("^" + Pattern.quote(PACKAGE + method) + "$")
                        .forks(1)
                        .warmupIterations(contest.warmth() * plan.warmups())
                        .warmupTime(TimeValue.milliseconds(plan.warmupMillis()))
                        .measurementIterations(plan.iterations())
                        .measurementTime(TimeValue.milliseconds(plan.iterationMillis()))
                        .jvmArgs(HEAP)
                        .jvmArgsAppend(QUIET)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
        contender.parameters().forEach(options::param);
        Scores own = scores.computeIfAbsent(name, it -> new Scores());
        own.add(new Runner(options.build()).run());
        System.err.printf(
                Locale.ROOT,
                "round %d of %d  %-48s minimum %,.1f ns, median %,.1f ns%n",
                round + 1,
                plan.rounds(),
                name,
                own.minimum(),
                own.median());
    }

    private void print() {
        out.println(Machine.describe());
        out.printf(
                Locale.ROOT,
                "%d forks (peers %d), each %d × %d ms to warm up and %d × %d ms measured; %s%n",
                plan.rounds(),
                plan.peerRounds(),
                plan.warmups(),
                plan.warmupMillis(),
                plan.iterations(),
                plan.iterationMillis(),
                String.join(" ", HEAP));
        Contest.ALL.forEach(this::print);
        SchemaTables.printMeans(out, this::scores);
        SchemaTables.printSizes(out, plan);
        if (!memories.isEmpty()) {
            printMemory();
        }
    }

    private void print(Contest contest) {
        Scores base = scores(contest.nameOf(contest.contenders().get(0)));
        if (contest.contenders().stream().allMatch(it -> scores(contest.nameOf(it)).isEmpty())) {
            return;
        }
        out.printf("%n### %s%n%n", contest.title());
        out.println(
                "| | minimum ns | median ns | × $, minima | × $, medians | B |"
                        .replace("$", contest.base()));
        out.println("|---|--:|--:|--:|--:|--:|");
        for (Contest.Contender contender : contest.contenders()) {
            Scores own = scores(contest.nameOf(contender));
            if (!own.isEmpty()) {
                out.printf(
                        "| %s | %s | %s | %s | %s | %s |%n",
                        contender.label(),
                        number(own.minimum(), "%,.0f"),
                        number(own.median(), "%,.0f"),
                        number(own.minimum() / base.minimum(), "%.2f"),
                        number(own.median() / base.median(), "%.2f"),
                        number(own.allocation(), "%,.0f"));
            }
        }
    }

    private void printMemory() {
        out.printf("%n### Memory of what Map → model gives%n%n");
        out.println("| | object graph B | without its strings B | allocated for it B |");
        out.println("|---|--:|--:|--:|");
        for (Memory memory : memories) {
            out.printf(
                    "| %s | %s | %s | %s |%n",
                    memory.label(),
                    number(memory.withStrings(), "%,.0f"),
                    number(memory.withoutStrings(), "%,.0f"),
                    number(scores(memory.benchmark()).allocation(), "%,.0f"));
        }
    }

    private Scores scores(String name) {
        return scores.getOrDefault(name, new Scores());
    }

    static String number(double value, String format) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    }
}
