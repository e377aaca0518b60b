package dev.satya.interpreter.output;

import dev.satya.Limits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many schemas a walk may apply: as many as there are to each value, and some more. The validator
 * stops where a branch has failed; the walk goes on, and must not take exponentially longer.
 */
final class Budget {
    private static final long SMALL = 100_000;
    private static final int LEAST_PER_VALUE = 64;

    private Budget() {}

    /**
     * The steps for a walk.
     *
     * @param size the schemas of the document
     * @param instance in canonical form
     */
    static long steps(int size, @Nullable Object instance, Limits limits) {
        long most = SMALL + values(instance) * Math.max(size, LEAST_PER_VALUE);
        return Math.min(limits.steps(), most);
    }

    private static long values(@Nullable Object instance) {
        long count = 1;
        if (instance instanceof List<?> items) {
            for (Object item : items) {
                count += values(item);
            }
        } else if (instance instanceof Map<?, ?> members) {
            for (Object value : members.values()) {
                count += values(value);
            }
        }
        return count;
    }
}
