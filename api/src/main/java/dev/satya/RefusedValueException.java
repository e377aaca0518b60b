package dev.satya;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a {@linkplain dev.satya.schema.Hook hook} that does not accept a value: it becomes a
 * violation with the code of the hook, at the place of the value. It has no stack trace.
 */
public final class RefusedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses a value, in the words that the message of the code has. */
    public RefusedValueException() {
        this(null);
    }

    /**
     * Refuses a value.
     *
     * @param message of the violation, such as {@code "must have a check digit"}; null: that of the code
     */
    public RefusedValueException(@Nullable String message) {
        super(message, null, false, false);
    }
}
