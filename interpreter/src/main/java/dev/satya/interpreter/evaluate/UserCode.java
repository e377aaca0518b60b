package dev.satya.interpreter.evaluate;

import org.jspecify.annotations.Nullable;

/** What becomes of whatever is thrown by code that is not this library's. */
public final class UserCode {
    private UserCode() {}

    /**
     * Throws what nobody can go on after: an error of the VM. A stack overflow is none of them, since
     * the stack is there again once it was thrown.
     */
    public static void throwIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
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
