package dev.satya.interpreter.evaluate;

/**
 * Calls of slow checks are within each other without end, each on a thread of its own: what a stack
 * overflow is to checks of one thread. It ends all runs within the outermost one.
 */
final class EndlessCalls extends StackOverflowError {
    private static final long serialVersionUID = 1L;

    EndlessCalls(String message) {
        super(message);
    }
}
