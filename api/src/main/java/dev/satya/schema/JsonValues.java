package dev.satya.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Immutable copies of JSON-like values, so that a schema never changes with what it was given. Of a
 * container that stands at several places there is one copy.
 */
final class JsonValues {
    /** Values nested deeper are refused: all stages walk them by recursion. */
    private static final int MAX_DEPTH = 500;

    private final Map<Object, Copied> copies = new IdentityHashMap<>();
    private int depth;

    /** How many containers are within each other in what is being copied, as far as it is. */
    private int height;

    private JsonValues() {}

    /** The copy of a container, in which so many are within each other, itself included. */
    private record Copied(Object copy, int height) {}

    /** A deep copy; small integer types become {@link Long}, {@link Float} becomes {@link Double}. */
    static @Nullable Object copyOf(@Nullable Object value) {
        return new JsonValues().copyFrom(value);
    }

    @SuppressWarnings("unchecked") // a copy of a list is one
    static List<@Nullable Object> copyOfList(List<?> list) {
        return (List<@Nullable Object>) Objects.requireNonNull(copyOf(list));
    }

    @SuppressWarnings("unchecked") // a copy of a map is one
    static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(copyOf(map));
    }

    private @Nullable Object copyFrom(@Nullable Object value) {
        try {
            return copy(value);
        } catch (StackOverflowError e) {
            throw new SchemaException(
                    "a value in the schema is nested deeper than the stack of this thread allows,"
                            + " perhaps without end");
        }
    }

    private @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map || value instanceof List) {
            return copyContainer(value);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return Double.parseDouble(number.toString());
        }
        return value;
    }

    private Object copyContainer(Object value) {
        Copied known = copies.get(value);
        if (depth + (known == null ? 1 : known.height) > MAX_DEPTH) {
            throw new SchemaException("a value in a schema is nested deeper than " + MAX_DEPTH);
        }
        if (known == null) {
            int outer = height;
            height = 0;
            depth++;
            Object copy = value instanceof Map<?, ?> map ? copyMap(map) : copyList((List<?>) value);
            depth--;
            known = new Copied(copy, height + 1);
            copies.put(value, known);
            height = outer;
        }
        height = Math.max(height, known.height);
        return known.copy;
    }

    private List<@Nullable Object> copyList(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object item : list) {
            copy.add(copy(item));
        }
        return Collections.unmodifiableList(copy);
    }

    private static String described(@Nullable Object key) {
        return key == null ? "null" : "the " + key.getClass().getTypeName() + " " + key;
    }

    private Map<String, @Nullable Object> copyMap(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw new SchemaException(
                        "a name in a JSON value is a String, not " + described(entry.getKey()));
            }
            copy.put(name, copy(entry.getValue()));
        }
        return Collections.unmodifiableMap(copy);
    }
}
