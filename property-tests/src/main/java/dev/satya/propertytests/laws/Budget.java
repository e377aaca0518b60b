package dev.satya.propertytests.laws;

import dev.satya.Model;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much a law may ask, so that it comes to an end also where a check is slow: values up to a size, as
 * long as there is time. Not for use by several threads.
 */
final class Budget {
    /** For one law; most need a hundredth of it. */
    static final Duration DEFAULT = Duration.ofSeconds(10);

    private final int largest;
    private final Duration time;
    private final LongSupplier nanoTime;
    private final long since;
    private boolean wasSpent;

    /**
     * A budget that runs from now on.
     *
     * @param largest size of a value: its characters or its parts
     * @param time from now on; zero: without an end
     * @param nanoTime as {@link System#nanoTime}
     */
    Budget(int largest, Duration time, LongSupplier nanoTime) {
        this.largest = largest;
        this.time = time;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** For all values, without an end. */
    static Budget unlimited() {
        return new Budget(Integer.MAX_VALUE, Duration.ZERO, () -> 0);
    }

    /** Whether there is no time left. */
    boolean isSpent() {
        if (!time.isZero() && nanoTime.getAsLong() - since > time.toNanos()) {
            wasSpent = true;
        }
        return wasSpent;
    }

    /** Whether the value may be asked about. */
    boolean allows(Object value) {
        return largest == Integer.MAX_VALUE || size(value) <= largest;
    }

    /** What has not been asked, in words; null: nothing. */
    @Nullable String remainder() {
        if (wasSpent) {
            return "as far as it was asked in " + time.toSeconds() + " s";
        }
        return largest == Integer.MAX_VALUE ? null : "asked up to a size of " + largest;
    }

    private static long size(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        if (value instanceof Model model) {
            return size(model.toMap());
        }
        if (value instanceof Map<?, ?> map) {
            long size = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                size += 1 + size(entry.getKey()) + size(entry.getValue());
            }
            return size;
        }
        long size = 1;
        if (value instanceof Collection<?> items) {
            for (Object item : items) {
                size += size(item);
            }
        }
        return size;
    }
}
