package dev.satya.interpreter.types;

import java.time.DateTimeException;

/** A value that its written form cannot tell, with words for people: no object of a user made them. */
public final class UntoldValue extends DateTimeException {
    private static final long serialVersionUID = 1L;

    UntoldValue(String message) {
        super(message);
    }
}
