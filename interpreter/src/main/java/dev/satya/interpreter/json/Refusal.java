package dev.satya.interpreter.json;

import dev.satya.Path;
import dev.satya.WriteException;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.types.UntoldValue;
import dev.satya.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** On its way out of a value that cannot be written, gathering the path. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Deque<Object> segments = new ArrayDeque<>();

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    /**
     * Why a value is not written whose own code has thrown.
     *
     * @throws StackOverflowError if there was too little stack, which is told of the whole
     */
    static Refusal of(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        if (thrown instanceof StackOverflowError spent) {
            throw spent;
        }
        if (thrown instanceof UntoldValue || thrown instanceof SchemaException) {
            // a class is looked at when it is first written
            return new Refusal("cannot be written: " + thrown.getMessage());
        }
        UserCode.throwIfFatal(thrown);
        return new Refusal("cannot be read: " + thrown.getClass().getName());
    }

    /** The same, seen from the container that holds the value. */
    Refusal under(Object segment) {
        segments.addFirst(segment);
        return this;
    }

    WriteException toException() {
        return new WriteException(new Path(List.copyOf(segments)), String.valueOf(getMessage()));
    }
}
