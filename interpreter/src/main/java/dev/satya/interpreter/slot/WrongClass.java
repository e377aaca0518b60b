package dev.satya.interpreter.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A value is of a class that its member, or what the member holds it in, does not take, or a number that
 * is too large for it.
 */
public final class WrongClass extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Deque<Object> path = new ArrayDeque<>();

    /**
     * A value of a class where another is needed.
     *
     * @param maker of the value
     */
    public WrongClass(String maker, Class<?> needed, Object value) {
        this(made(maker, value) + ", and " + withArticle(needed.getTypeName()) + " is needed");
    }

    private static String withArticle(String type) {
        return ("aeiou".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }

    private WrongClass(String message) {
        super(message);
    }

    /**
     * A number that is beyond what the class holds that is needed.
     *
     * @param maker of the value
     */
    public static WrongClass beyond(String maker, Class<?> needed, Object value) {
        return new WrongClass(
                made(maker, value) + " that is beyond the range of " + needed.getTypeName());
    }

    private static String made(String maker, Object value) {
        return maker + " made a " + value.getClass().getTypeName() + " of it";
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
