package dev.satya.interpreter.pattern;

/** How many steps a match may still take. Not for use by several threads. */
public final class Steps {
    private long left;

    private Steps(long left) {
        this.left = left;
    }

    /** So many. */
    public static Steps of(long steps) {
        return new Steps(steps);
    }

    /** More than any text and pattern take in linear time. */
    public static Steps unlimited() {
        return new Steps(Long.MAX_VALUE);
    }

    /**
     * Takes some.
     *
     * @throws StepsSpent if there are fewer
     */
    void take(long steps) {
        if (steps > left) {
            left = 0;
            throw new StepsSpent();
        }
        left -= steps;
    }

    /** Those that are left. */
    public long left() {
        return left;
    }
}
