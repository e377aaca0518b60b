package dev.satya.benchmarks.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is started, and how often.
 *
 * @param starts fresh JVMs for each benchmark
 * @param seconds that one JVM runs its benchmark
 * @param against the benchmarks' jar of another commit, or null
 * @param benchmarks {@code class.method}, with parameters as {@code class.method key=value …}
 */
record StartsPlan(int starts, int seconds, @Nullable Path against, List<String> benchmarks) {
    private static final String USAGE =
            """
            usage: Starts [--starts N] [--seconds S] [--against JAR] [BENCHMARK...]
              --starts   fresh JVMs for each benchmark, 20 unless said otherwise
              --seconds  that each runs, 12 unless said otherwise
              --against  the benchmarks' jar of another commit, started in turns with this one
              BENCHMARK  such as MapUser.satyaParse or 'SchemaTree.validate schema=ORDER library=SATYA'""";

    private static final List<String> USUAL =
            List.of(
                    "MapUser.satyaParse",
                    "MapUser.satyaIsValid",
                    "MapUser.satyaTwoFaults",
                    "MapOrder.satyaParse",
                    "RecordUser.satyaValidate",
                    "RecordOrder.satyaValidate",
                    "JsonUser.satyaParse",
                    "JsonOrder.satyaParse");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with the usage if it is not understood
     */
    static StartsPlan of(String... arguments) {
        int starts = 20;
        int seconds = 12;
        Path against = null;
        List<String> benchmarks = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean isOption = arguments[i].startsWith("--");
            if (!isOption) {
                benchmarks.add(arguments[i]);
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            String value = arguments[++i];
            switch (arguments[i - 1]) {
                case "--starts" -> starts = number(value);
                case "--seconds" -> seconds = number(value);
                case "--against" -> against = Path.of(value);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new StartsPlan(
                starts, seconds, against, benchmarks.isEmpty() ? USUAL : List.copyOf(benchmarks));
    }

    private static int number(String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(value);
    }
}
