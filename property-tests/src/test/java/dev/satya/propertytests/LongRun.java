package dev.satya.propertytests;

import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.json.Document;
import dev.satya.propertytests.json.JsonOracle;
import dev.satya.propertytests.schemas.SchemaGenerator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Compares interpreter and reference on as many random cases as wanted, over all cores: {@code
 * LongRun CASES [SEED]}; or the reader of JSON and jackson-core on documents: {@code LongRun --json
 * DOCUMENTS [SEED]}. It prints the seed, each disagreement at its smallest, and, also when it is
 * stopped, the count; it ends with 1 if there is a disagreement.
 */
final class LongRun {
    private static final int BLOCK = 1_000;
    private static final int MOST_REPORTS = 40;

    /** Runs of neighbouring seeds share no block. */
    private static final long SEED_STEP = 1_000_003;

    private static final int SHRINKING_ATTEMPTS = 5_000;

    private final AtomicLong cases = new AtomicLong();
    private final AtomicLong hopeless = new AtomicLong();
    private final AtomicInteger disagreements = new AtomicInteger();

    private LongRun() {}

    /** What is compared, and how. */
    private record Comparison<T>(
            String name, Generator<T> cases, Function<T, Optional<String>> difference) {}

    private static final List<Comparison<?>> COMPARISONS =
            List.of(
                    of("java", Case.ofJava(SchemaGenerator.USUAL), Subject::javaDifference),
                    of(
                            "json",
                            Case.ofJson(SchemaGenerator.USUAL, Repetition.SOMETIMES),
                            Subject::jsonDifference),
                    of(
                            "limits",
                            Case.limited(Case.ofJson(SchemaGenerator.USUAL, Repetition.NEVER)),
                            Subject::jsonDifference),
                    of(
                            "limits of Java instances",
                            Case.limited(Case.ofJava(SchemaGenerator.USUAL)),
                            Subject::javaDifference),
                    of("in place", Case.ofJava(new InPlaceSchemas()), Subject::javaDifference),
                    of(
                            "in place, json",
                            Case.ofJson(new InPlaceSchemas(), Repetition.SOMETIMES),
                            Subject::jsonDifference),
                    of(
                            "in place, limits",
                            Case.limited(Case.ofJson(new InPlaceSchemas(), Repetition.NEVER)),
                            Subject::jsonDifference),
                    of(
                            "in place, entry points",
                            Case.ofJson(new InPlaceSchemas(), Repetition.NEVER),
                            EntryPoints::jsonDifference),
                    of(
                            "entry points",
                            Case.ofJson(SchemaGenerator.USUAL, Repetition.NEVER),
                            EntryPoints::jsonDifference),
                    of("schemas", Case.ofJava(SchemaGenerator.USUAL), SchemaWriting::difference),
                    of(
                            "documents",
                            Case.ofJava(SchemaGenerator.USUAL),
                            SpreadDocuments::difference),
                    of(
                            "in place, documents",
                            Case.ofJava(new InPlaceSchemas()),
                            SpreadDocuments::difference),
                    of("values", Case.ofJava(SchemaGenerator.USUAL), ValueWriting::difference),
                    of("outputs", Case.ofJava(SchemaGenerator.USUAL), OutputAgreement::difference),
                    of("edits", Edit.edits(), Edit::difference),
                    of("tightenings", Tightening.tightenings(), Tightening::difference),
                    of("records", RecordCase.members(), RecordCase::difference),
                    of("existing records", RecordCase.existing(), RecordCase::difference));

    private static <T> Comparison<T> of(
            String name, Generator<T> cases, Function<T, Optional<String>> difference) {
        return new Comparison<>(name, cases, difference);
    }

    public static void main(String[] arguments) {
        boolean isJson = arguments[0].equals("--json");
        List<String> numbers = List.of(arguments).subList(isJson ? 1 : 0, arguments.length);
        long wanted = Long.parseLong(numbers.get(0));
        long seed = numbers.size() > 1 ? Long.parseLong(numbers.get(1)) : System.nanoTime();
        System.out.println("seed " + seed);
        LongRun run = new LongRun();
        long start = System.nanoTime();
        Thread report = new Thread(() -> run.report(start, seed));
        Runtime.getRuntime().addShutdownHook(report);
        run.run(isJson ? documents() : COMPARISONS, wanted, seed);
        System.exit(run.disagreements.get() == 0 ? 0 : 1);
    }

    /** What has been done so far, also of a run that is stopped. */
    private void report(long start, long seed) {
        System.out.printf(
                "cases %d (hopeless %d), disagreements %d, duration %s, seed %d%n",
                cases.get(),
                hopeless.get(),
                disagreements.get(),
                Duration.ofNanos(System.nanoTime() - start),
                seed);
    }

    private static List<Comparison<?>> documents() {
        return List.of(of("document", Document.ANY, it -> JsonOracle.difference(it.bytes())));
    }

    private void run(List<Comparison<?>> comparisons, long wanted, long seed) {
        int blocks = (int) Math.max(1, wanted / BLOCK);
        IntStream.range(0, blocks)
                .parallel()
                .forEach(
                        block ->
                                runBlock(
                                        comparisons.get(block % comparisons.size()),
                                        seed * SEED_STEP + block));
    }

    private <T> void runBlock(Comparison<T> comparison, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < BLOCK && disagreements.get() < MOST_REPORTS; i++) {
            try {
                compare(comparison, Sample.random(comparison.cases(), random), seed);
                cases.incrementAndGet();
            } catch (HopelessException e) {
                hopeless.incrementAndGet();
            }
        }
    }

    private <T> void compare(Comparison<T> comparison, Sample<T> sample, long seed) {
        if (isSame(comparison, sample.shared())) {
            return;
        }
        disagreements.incrementAndGet();
        T smallest =
                sample.shrink(smaller -> !isSame(comparison, smaller), SHRINKING_ATTEMPTS).value();
        System.out.println(
                comparison.name()
                        + ", block seed "
                        + seed
                        + "\n  "
                        + smallest
                        + "\n  "
                        + describe(comparison, smallest)
                        + "\n");
    }

    private static <T> boolean isSame(Comparison<T> comparison, T sample) {
        try {
            return comparison.difference().apply(sample).isEmpty();
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static <T> String describe(Comparison<T> comparison, T sample) {
        try {
            return comparison.difference().apply(sample).orElse("");
        } catch (RuntimeException | StackOverflowError e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return trace.toString().lines().limit(8).reduce("", (a, b) -> a + "\n    " + b);
        }
    }
}
