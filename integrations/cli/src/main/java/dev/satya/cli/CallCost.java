package dev.satya.cli;

import dev.satya.spi.Arguments;
import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.util.List;

/** About how long a call of a check takes, for people; benchmarks say it better. */
final class CallCost {
    private static final int WARM_UP = 20_000;
    private static final int CALLS = 200_000;
    private static final int ROUNDS = 5;
    private static final long LONGEST = 200_000_000;

    private CallCost() {}

    static String of(ConstraintPlugin plugin, List<Examples> all) {
        for (Examples examples : all) {
            if (!examples.valid().isEmpty()) {
                Check check;
                try {
                    check = plugin.bind(new Arguments(examples.arguments()));
                } catch (RuntimeException e) {
                    return "unknown: " + PluginAnswers.failure(e);
                }
                return check instanceof BatchCheck
                        ? "unknown: it is asked about many values at once"
                        : "about " + nanoseconds(check, examples.valid()) + " ns";
            }
        }
        return "unknown: it has no valid examples";
    }

    private static long nanoseconds(Check check, List<Object> values) {
        long least = Long.MAX_VALUE;
        run(check, values, WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, run(check, values, CALLS));
        }
        return least;
    }

    /** Nanoseconds a call. */
    private static long run(Check check, List<Object> values, int calls) {
        long begin = System.nanoTime();
        int valid = 0;
        int done = 0;
        while (done < calls && System.nanoTime() - begin < LONGEST) {
            for (Object value : values) {
                valid += check.test(value) ? 1 : 0;
                done++;
            }
        }
        long taken = System.nanoTime() - begin;
        return valid < 0 ? 0 : taken / Math.max(1, done);
    }
}
