package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Equality;
import dev.satya.interpreter.convert.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of some canonical values a value equals: texts and numbers by a look-up, others one by
 * one. It holds values of the schema alone, so that a hostile instance cannot make a look-up long.
 * Immutable.
 */
final class ValueTable {
    /** None of the values. */
    static final int NONE = -1;

    private final List<@Nullable Object> values;
    private final Map<Object, Integer> positions = new HashMap<>();

    ValueTable(List<@Nullable Object> values) {
        this.values = values;
        for (int i = 0; i < values.size(); i++) {
            Object key = key(values.get(i));
            if (key != null) {
                positions.putIfAbsent(key, i);
            }
        }
    }

    /** What equal values have in common; null: they are compared. */
    private static @Nullable Object key(@Nullable Object value) {
        if (value instanceof Number number
                && Numbers.isCanonical(number)
                && !Numbers.isNotFinite(number)) {
            return Numbers.decimal(number).stripTrailingZeros();
        }
        return value instanceof String ? value : null;
    }

    /** The position of the first value that is equal, or {@link #NONE}. */
    int find(@Nullable Object canonical) {
        Object key = key(canonical);
        if (key != null) {
            return positions.getOrDefault(key, NONE);
        }
        for (int i = 0; i < values.size(); i++) {
            if (Equality.equal(values.get(i), canonical)) {
                return i;
            }
        }
        return NONE;
    }
}
