package dev.satya.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable copies of JSON-like values, so that a schema never changes with what it was given. */
final class JsonValues {
    private JsonValues() {}

    /** A deep copy; small integer types become {@link Long}, {@link Float} becomes {@link Double}. */
    static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(map);
        }
        if (value instanceof List<?> list) {
            return copyOfList(list);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return Double.parseDouble(number.toString());
        }
        return value;
    }

    static List<@Nullable Object> copyOfList(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object item : list) {
            copy.add(copyOf(item));
        }
        return Collections.unmodifiableList(copy);
    }

    private static String described(@Nullable Object key) {
        return key == null ? "null" : "the " + key.getClass().getTypeName() + " " + key;
    }

    static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw new SchemaException(
                        "a name in a JSON value is a String, not " + described(entry.getKey()));
            }
            copy.put(name, copyOf(entry.getValue()));
        }
        return Collections.unmodifiableMap(copy);
    }
}
