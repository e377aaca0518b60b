package dev.satya.benchmarks;

import java.util.regex.Pattern;

/**
 * How much is measured.
 *
 * @param rounds of all benchmarks, each with a fork of its own: so what disturbs the machine for a
 *     while disturbs all alike
 * @param peerRounds the rounds in which the peers take part
 * @param warmups iterations before, in one fork
 * @param warmupMillis their length
 * @param iterations in one fork
 * @param iterationMillis their length
 * @param only the benchmarks that run, by {@code class.method}; an empty expression is all
 */
record Plan(
        int rounds,
        int peerRounds,
        int warmups,
        int warmupMillis,
        int iterations,
        int iterationMillis,
        Pattern only) {
    private static final String USAGE =
            """
            usage: Table [--quick] [--rounds N] [--only REGEX]
              --quick    one round of few iterations: shows that all runs, not how fast
              --rounds   rounds of all benchmarks, 5 unless said otherwise; peers run in 3 at most
              --only     benchmarks whose class.method has a match, such as MapUser or satyaParse""";

    private static final int PEER_ROUNDS = 3;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with the usage if it is not understood
     */
    static Plan of(String... arguments) {
        Plan plan = new Plan(5, PEER_ROUNDS, 12, 100, 20, 50, Pattern.compile(""));
        for (int i = 0; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length;
            switch (arguments[i]) {
                case "--quick" -> plan = new Plan(1, 1, 5, 100, 5, 50, plan.only);
                case "--rounds" -> plan = plan.withRounds(value(arguments, ++i, hasValue));
                case "--only" -> plan = plan.withOnly(value(arguments, ++i, hasValue));
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return plan;
    }

    private static String value(String[] arguments, int position, boolean isThere) {
        if (!isThere) {
            throw new IllegalArgumentException(USAGE);
        }
        return arguments[position];
    }

    private Plan withRounds(String rounds) {
        int count = Integer.parseInt(rounds);
        return new Plan(
                count,
                Math.min(count, PEER_ROUNDS),
                warmups,
                warmupMillis,
                iterations,
                iterationMillis,
                only);
    }

    private Plan withOnly(String regex) {
        return new Plan(
                rounds,
                peerRounds,
                warmups,
                warmupMillis,
                iterations,
                iterationMillis,
                Pattern.compile(regex));
    }

    boolean includes(Contest contest, Contest.Contender contender, int round) {
        int last = contender.role() == Contest.Role.PEER ? peerRounds : rounds;
        return round < last && only.matcher(contest.nameOf(contender)).find();
    }
}
