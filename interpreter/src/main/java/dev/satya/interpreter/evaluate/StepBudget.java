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

    /** Takes a step; whether there was none left. */
    boolean isSpent() {
        if (left == 0) {
            return true;
        }
        left--;
        return false;
    }
}
