package dev.satya.benchmarks.start;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one fresh JVM did with one benchmark.
 *
 * @param fast nanoseconds an instance that one quiet sample in twenty did not exceed; not a number if
 *     none was quiet
 * @param middle the median of the quiet samples
 * @param quietShare the share of samples that were quiet, from 0 to 1
 * @param compiledSeconds when the JIT had done its work, since the first sample; negative if it had not
 * @param largest Satya's largest method in machine code
 * @param bytes that an instance allocated, the median of the last half of the samples; not a number if
 *     an older jar did not say
 */
public record Start(
        double fast,
        double middle,
        double quietShare,
        double compiledSeconds,
        MachineCode largest,
        double bytes) {
    private static final int SAMPLE_MILLIS = 5;
    private static final double NANOS = 1e9;

    /** Runs the benchmark {@code class.method key=value…} for so many seconds and prints what it did. */
    public static void main(String... arguments) throws RunnerException {
        PrintStream out = System.out;
        System.setOut(System.err);
        int seconds = Integer.parseInt(arguments[0]);
        List<String> parameters = Arrays.asList(arguments).subList(2, arguments.length);
        out.println(run(arguments[1], parameters, seconds).line());
    }

    private static Start run(String benchmark, List<String> parameters, int seconds)
            throws RunnerException {
        Watch.turnOn();
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("^" + Pattern.quote("dev.satya.benchmarks." + benchmark) + "$")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(seconds * 1_000 / SAMPLE_MILLIS)
                        .measurementTime(TimeValue.milliseconds(SAMPLE_MILLIS))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            options.param(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        RunResult result = new Runner(options.build()).runSingle();
        List<IterationResult> iterations = new ArrayList<>();
        result.getBenchmarkResults().forEach(it -> iterations.addAll(it.getIterationResults()));
        List<Watch.Around> arounds = Watch.iterations();
        return of(samples(iterations, arounds), bytes(iterations, arounds));
    }

    private static double bytes(List<IterationResult> iterations, List<Watch.Around> arounds) {
        return Samples.median(
                IntStream.range(arounds.size() / 2, arounds.size())
                        .mapToDouble(
                                i ->
                                        (double) arounds.get(i).allocated()
                                                / iterations.get(i).getMetadata().getAllOps())
                        .toArray());
    }

    private static Samples samples(List<IterationResult> times, List<Watch.Around> arounds) {
        List<Sample> samples = new ArrayList<>();
        long begin = arounds.get(0).ended();
        for (int i = 0; i < arounds.size(); i++) {
            Watch.Around around = arounds.get(i);
            samples.add(
                    new Sample(
                            times.get(i).getPrimaryResult().getScore(),
                            around.before(),
                            around.after(),
                            around.ended() - begin,
                            around.compiling()));
        }
        return new Samples(samples);
    }

    private static Start of(Samples samples, double bytes) {
        double[] quiet = samples.quiet();
        return new Start(
                Samples.percentile(quiet, 0.05),
                Samples.percentile(quiet, 0.5),
                samples.quietShare(),
                samples.settledAt() / NANOS,
                MachineCode.largest(),
                bytes);
    }

    /** What it prints of itself, and {@link #of(String)} reads. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f %s %d %.3f",
                fast,
                middle,
                quietShare,
                compiledSeconds,
                largest.method(),
                largest.bytes(),
                bytes);
    }

    /** Reads what a JVM printed. */
    static Start of(String line) {
        String[] parts = line.strip().split(" ");
        return new Start(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                new MachineCode(parts[4], Integer.parseInt(parts[5])),
                parts.length > 6 ? Double.parseDouble(parts[6]) : Double.NaN);
    }
}
