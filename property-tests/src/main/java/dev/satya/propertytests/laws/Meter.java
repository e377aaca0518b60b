package dev.satya.propertytests.laws;

import dev.satya.spi.Check;

/** What a call of a check costs: a {@link Stopwatch}, or what a test counts. */
@FunctionalInterface
interface Meter {

    /** One call, in nanoseconds; 0 if it throws, which is a matter of another law. */
    long once(Check check, Object value);

    /** The least of some calls: what disturbs a call makes it cost more, never less. */
    default long least(Check check, Object value, int calls) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < calls; i++) {
            least = Math.min(least, once(check, value));
        }
        return least;
    }
}
