package dev.satya.interpreter.evaluate;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Tells whether a run is within code of a user that another run on the same thread has called: a check
 * that validates. Looks at the stack, and so is for rare moments alone.
 */
final class NestedRuns {
    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private NestedRuns() {}

    /** Whether two runs, or more, are going on within each other. */
    static boolean areGoingOn() {
        return STACK.walk(NestedRuns::areTwo);
    }

    /** Frames of one run's beginning follow each other; between two runs there is code of a user. */
    private static boolean areTwo(Stream<StackFrame> frames) {
        int runs = 0;
        boolean wasBeginning = false;
        for (Iterator<StackFrame> each = frames.iterator(); each.hasNext(); ) {
            boolean isBeginning = RunFrame.class.isAssignableFrom(each.next().getDeclaringClass());
            if (isBeginning && !wasBeginning && ++runs > 1) {
                return true;
            }
            wasBeginning = isBeginning;
        }
        return false;
    }
}
