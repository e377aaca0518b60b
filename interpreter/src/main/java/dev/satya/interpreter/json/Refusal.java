package dev.satya.interpreter.json;

import dev.satya.Path;
import dev.satya.WriteException;
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

    /** The same, seen from the container that holds the value. */
    Refusal under(Object segment) {
        segments.addFirst(segment);
        return this;
    }

    WriteException toException() {
        return new WriteException(new Path(List.copyOf(segments)), String.valueOf(getMessage()));
    }
}
