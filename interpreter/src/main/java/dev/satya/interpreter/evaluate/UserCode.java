package dev.satya.interpreter.evaluate;

import org.jspecify.annotations.Nullable;

/** What becomes of whatever is thrown by code that is not this library's. */
public final class UserCode {
    private UserCode() {}

    /** Loads what is needed where the stack is spent, while there is some. */
    public static void prepare() {
        NestedRuns.areGoingOn();
    }

    /**
     * Throws what nobody can go on after: an error of the VM, and that the thread is interrupted. A
     * stack overflow is none of them, since the stack is there again once it was thrown; but where code
     * validates that is called by a run itself, only the outermost run has the stack again: each one
     * within it would spend what there is once more, and 2ⁿ of them if the code validates twice. The same
     * goes for calls of slow checks within each other, whose outermost run is on another thread.
     */
    public static void throwIfFatal(Throwable thrown) {
        if (thrown instanceof RunInterrupted interrupted) {
            throw interrupted;
        }
        if (thrown instanceof EndlessCalls endless && BatchCaller.isCalling()) {
            throw endless;
        }
        boolean isStackSpent = isStackSpent(thrown);
        if (isStackSpent ? NestedRuns.areGoingOn() : thrown instanceof VirtualMachineError) {
            throw (Error) thrown;
        }
    }

    /** Whether there was no stack left; the VM has other words for that while it links code. */
    public static boolean isStackSpent(Throwable thrown) {
        boolean isLinking = thrown instanceof InternalError || thrown instanceof LinkageError;
        return thrown instanceof StackOverflowError
                || isLinking && thrown.getCause() instanceof StackOverflowError;
    }

    /** The message of what was thrown; null: it has none, or throws itself. */
    public static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable e) {
            throwIfFatal(e);
            return null;
        }
    }

    /** What was thrown, by its class and message. */
    public static String words(Throwable thrown) {
        String message = messageOf(thrown);
        String name = thrown.getClass().getName();
        return message == null ? name : name + ": " + message;
    }

    /** Throws it as it is, checked or not. */
    @SuppressWarnings("unchecked") // the cast does nothing at run time
    public static <E extends Throwable> RuntimeException rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
