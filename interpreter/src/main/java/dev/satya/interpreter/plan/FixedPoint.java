package dev.satya.interpreter.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What holds of schemas, or of nodes, because it holds of others within them. Recursion through
 * containers ends with the instance, so that what nothing speaks against holds. For one thread.
 *
 * @param <T> of what something holds
 */
public final class FixedPoint<T> {
    private final Map<T, Boolean> known;
    private final Function<T, Premises<T>> premises;

    /**
     * About things that are compared as the map does.
     *
     * @param known an empty map to use
     * @param premises what each one depends on
     */
    public FixedPoint(Map<T, Boolean> known, Function<T, Premises<T>> premises) {
        this.known = known;
        this.premises = premises;
    }

    /** How many of its parts it takes. */
    public enum Quantifier {
        /** Each. */
        ALL,
        /** At least one. */
        SOME
    }

    /** It holds of one if it does of all of these, or of some. */
    public record Premises<T>(Quantifier quantifier, List<T> parts) {
        /** That all of these are so. */
        public static <T> Premises<T> all(List<T> parts) {
            return new Premises<>(Quantifier.ALL, parts);
        }

        /** That some of these is so. */
        public static <T> Premises<T> some(List<T> parts) {
            return new Premises<>(Quantifier.SOME, parts);
        }

        /** What does not depend on others. */
        public static <T> Premises<T> of(boolean isTrue) {
            return isTrue ? all(List.of()) : some(List.of());
        }
    }

    /** Whether it holds. */
    public boolean holds(T each) {
        if (!known.containsKey(each)) {
            List<T> found = new ArrayList<>();
            gather(each, found);
            settle(found);
        }
        return isKnown(each);
    }

    private boolean isKnown(T each) {
        return Boolean.TRUE.equals(known.get(each));
    }

    /** Finds all that is within one, parts before what they are in; without recursion, which may be deep. */
    private void gather(T first, List<T> found) {
        Deque<T> open = new ArrayDeque<>();
        Deque<Iterator<T>> ahead = new ArrayDeque<>();
        enter(first, open, ahead);
        while (!open.isEmpty()) {
            Iterator<T> parts = ahead.element();
            if (parts.hasNext()) {
                enter(parts.next(), open, ahead);
            } else {
                ahead.pop();
                found.add(open.pop());
            }
        }
    }

    private void enter(T each, Deque<T> open, Deque<Iterator<T>> ahead) {
        if (known.putIfAbsent(each, true) == null) {
            open.push(each);
            ahead.push(premises.apply(each).parts.iterator());
        }
    }

    private void settle(List<T> found) {
        boolean hasChanged = true;
        while (hasChanged) {
            hasChanged = false;
            for (T each : found) {
                if (isKnown(each) && !isMet(premises.apply(each))) {
                    known.put(each, false);
                    hasChanged = true;
                }
            }
        }
    }

    private boolean isMet(Premises<T> needed) {
        return needed.quantifier == Quantifier.ALL
                ? needed.parts.stream().allMatch(this::isKnown)
                : needed.parts.stream().anyMatch(this::isKnown);
    }
}
