package dev.satya.spring.web;

import org.jspecify.annotations.Nullable;

/** Satya makes no values of the type of a parameter. The message says of which and why. */
public final class UncheckableTypeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UncheckableTypeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
