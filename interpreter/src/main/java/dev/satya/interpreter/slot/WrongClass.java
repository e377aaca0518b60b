package dev.satya.interpreter.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A value is of a class that its member, or what the member holds it in, does not take. */
public final class WrongClass extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Deque<Object> path = new ArrayDeque<>();

    /**
     * A value of a class where another is needed.
     *
     * @param maker of the value
     */
    public WrongClass(String maker, Class<?> needed, Object value) {
        super(
                maker
                        + " made a "
                        + value.getClass().getTypeName()
                        + " of it, and a "
                        + needed.getTypeName()
                        + " is needed");
    }

    /** The same, seen from what holds the value as {@code segment}. */
    public WrongClass under(Object segment) {
        path.addLast(segment);
        return this;
    }

    /** Where the value is in the member, from within. */
    public List<Object> path() {
        return List.copyOf(path);
    }
}
