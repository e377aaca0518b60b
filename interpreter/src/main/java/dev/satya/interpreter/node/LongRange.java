package dev.satya.interpreter.node;

/**
 * Whole numbers from one to another, both in it.
 *
 * @param low the first; the range is empty if it is above the last
 * @param high the last
 */
public record LongRange(long low, long high) {
    /** No number is in it. */
    public static final LongRange EMPTY = new LongRange(1, 0);

    /** Whether a number is in it. */
    public boolean includes(long number) {
        return number >= low && number <= high;
    }
}
