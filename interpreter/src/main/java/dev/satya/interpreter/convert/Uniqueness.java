package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.Evaluation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Whether no item of a valid list repeats another, as they come. */
    public static boolean isIn(List<?> list, Evaluation run, int depth) {
        @Nullable Object[] items = list.toArray();
        for (int i = 0; i < items.length && !run.isOverCanonical(); i++) {
            items[i] = Canonical.of(items[i], run, depth);
        }
        return find(items) == null;
    }

    /** The repetition whose second item comes first, in time linear in the items; null: none. */
    public static @Nullable Repetition find(@Nullable Object[] items) {
        if (items.length <= SMALL) {
            return compareAll(items);
        }
        return areDifferentTexts(items) ? null : hashAll(items);
    }

    /** By the texts' own hashes, which they keep; the JDK's set is a tree where those collide. */
    private static boolean areDifferentTexts(@Nullable Object[] items) {
        Set<String> seen = new HashSet<>(items.length * 2);
        for (Object item : items) {
            if (!(item instanceof String text && seen.add(text))) {
                return false;
            }
        }
        return true;
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
