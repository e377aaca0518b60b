package dev.satya.interpreter.convert;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds repetitions (JSON Schema 2020-12 Validation §6.4.3). */
public final class Uniqueness {
    private static final int SMALL = 8;

    private Uniqueness() {}

    /**
     * The first repetition.
     *
     * @param first position of the earlier item, from 0
     * @param second position of the item that repeats it
     */
    public record Repetition(int first, int second) {}

    /** The repetition whose second item comes first, in time linear in the items; null: none. */
    public static @Nullable Repetition find(@Nullable Object[] items) {
        return items.length <= SMALL ? compareAll(items) : hashAll(items);
    }

    private static @Nullable Repetition compareAll(@Nullable Object[] items) {
        for (int second = 1; second < items.length; second++) {
            for (int first = 0; first < second; first++) {
                if (Equality.equal(items[first], items[second])) {
                    return new Repetition(first, second);
                }
            }
        }
        return null;
    }

    private static @Nullable Repetition hashAll(@Nullable Object[] items) {
        Equality.Keys keys = new Equality.Keys();
        Map<Equality.Key, Integer> seen = new HashMap<>(items.length * 2);
        for (int i = 0; i < items.length; i++) {
            Integer first = seen.putIfAbsent(keys.of(items[i]), i);
            if (first != null) {
                return new Repetition(first, i);
            }
        }
        return null;
    }
}
