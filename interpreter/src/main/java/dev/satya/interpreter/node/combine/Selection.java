package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param left the branches that may have been meant, in order
 * @param failure what is wrong, where that is known without asking a branch; otherwise null
 * @param beside what is wrong by the values that others list; null: no others were meant
 */
record Selection(int[] left, @Nullable Failure failure, @Nullable Failure beside) {
    private static final int[] NONE = {};

    static Selection of(int[] left) {
        return new Selection(left, null, null);
    }

    static Selection of(Failure failure) {
        return new Selection(NONE, failure, null);
    }

    /** Whether one branch alone was meant. */
    boolean isOfOne() {
        return left.length == 1 && beside == null;
    }
}
