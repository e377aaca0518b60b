package dev.satya.spi;

import java.time.Duration;
import java.util.List;

/**
 * A check that is slow or waits, such as a look-up in a database: it is asked about many values in one
 * call. {@link ConstraintPlugin#bind} returns one in place of a {@link Check}.
 *
 * <p>Where many rows are validated, all values of a portion of rows that a check is to see are
 * collected, asked about at once, each once, and joined with their rows; where one instance is
 * validated, its values are asked about at once. Calls run on a thread of their own, which is
 * interrupted when {@link #limit} is over: then, as when a call throws, or answers for too few or too
 * many values, each value that it was about is a violation {@code pluginFailure}, and everything else
 * goes on.
 *
 * <p>Where the thread that validates is interrupted there is no answer, and no verdict: validating
 * throws a {@link java.util.concurrent.CancellationException}, and the thread stays interrupted.
 */
public interface BatchCheck extends Check {

    /**
     * Whether each of the values satisfies the constraint, in their order.
     *
     * @param values different ones, never null and at least one, in a list that cannot be changed; see
     *     {@link Check#test}
     */
    List<Boolean> testAll(List<Object> values);

    /** The longest that a call may take; 10 seconds where a check does not say. */
    default Duration limit() {
        return Duration.ofSeconds(10);
    }

    /**
     * A check that is slow or may wait, as one that is asked about many values in one call: it is asked
     * about one after the other, and all of a call have so long together.
     */
    static BatchCheck of(Check check, Duration limit) {
        return new SlowCheck(check, limit);
    }

    @Override
    default boolean test(Object value) {
        return testAll(List.of(value)).get(0);
    }
}
