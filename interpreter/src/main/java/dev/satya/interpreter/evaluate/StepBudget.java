package dev.satya.interpreter.evaluate;

/** Counts the steps of one evaluation. Not for use by several threads. */
final class StepBudget {
    private int left;

    StepBudget(int steps) {
        this.left = steps;
    }

    int left() {
        return left;
    }

    /** Takes some of those that are left. */
    void take(int steps) {
        left -= steps;
    }

    /** Takes some steps; whether there were not so many left. */
    boolean isSpent(long steps) {
        if (left < steps) {
            left = 0;
            return true;
        }
        left -= (int) steps;
        return false;
    }
}
