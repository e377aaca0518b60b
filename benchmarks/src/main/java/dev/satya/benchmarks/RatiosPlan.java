package dev.satya.benchmarks;

import java.util.regex.Pattern;

/**
 * Which contests are started, and how often.
 *
 * @param starts fresh JVMs for each benchmark
 * @param seconds that one JVM runs its benchmark
 * @param only the benchmarks that run, by {@code class.method.parameters}
 */
record RatiosPlan(int starts, int seconds, Pattern only) {
    private static final String USAGE =
            """
            usage: Ratios [--starts N] [--seconds S] [--only REGEX]
              --starts   fresh JVMs for each benchmark, 5 unless said otherwise
              --seconds  that each runs, 12 unless said otherwise
              --only     benchmarks whose class.method.parameters has a match, such as 'FormatCheck.*EMAIL';
                         unless said otherwise formats, a plugin's check, classes and typed values""";

    private static final String USUAL =
            "^(FormatCheck|PluginCheck|BeanUser|RecordUser|RecordOrder|TypedJson)\\.";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with the usage if it is not understood
     */
    static RatiosPlan of(String... arguments) {
        int starts = 5;
        int seconds = 12;
        String only = USUAL;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--starts" -> starts = number(value);
                case "--seconds" -> seconds = number(value);
                case "--only" -> only = value;
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new RatiosPlan(starts, seconds, Pattern.compile(only));
    }

    private static int number(String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(value);
    }

    boolean includes(Contest contest, Contest.Contender contender) {
        return only.matcher(contest.nameOf(contender)).find();
    }
}
