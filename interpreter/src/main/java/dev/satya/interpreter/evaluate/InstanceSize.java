package dev.satya.interpreter.evaluate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the values of an instance, as far as it matters. */
final class InstanceSize {
    private InstanceSize() {}

    /**
     * The values in plain containers, the instance itself included; those behind others count as one.
     *
     * @param most not counted beyond
     */
    static long of(@Nullable Object instance, long most) {
        Deque<Iterator<?>> open = new ArrayDeque<>();
        long count = 1;
        try {
            enter(instance, open);
            while (!open.isEmpty() && count < most) {
                Iterator<?> values = open.getLast();
                if (values.hasNext()) {
                    count++;
                    enter(values.next(), open);
                } else {
                    open.removeLast();
                }
            }
        } catch (Throwable e) {
            UserCode.throwIfFatal(e); // who evaluates the instance tells that it cannot be read
        }
        return count;
    }

    private static void enter(@Nullable Object value, Deque<Iterator<?>> open) {
        if (value instanceof Map<?, ?> map) {
            open.add(map.values().iterator());
        } else if (value instanceof Collection<?> items) {
            open.add(items.iterator());
        }
    }
}
