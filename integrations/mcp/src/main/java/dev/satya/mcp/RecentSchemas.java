package dev.satya.mcp;

import dev.satya.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The validators of maps that were asked for lately, in front of a cache that has to write the schema to
 * know it. The SDK hands over the same map for each call of a tool: its identity finds the place, and a
 * copy tells whether the map still says the same. A few places, each of one schema; no lock.
 */
final class RecentSchemas {
    private static final int PLACES = 64;

    private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);

    private record Known(Map<?, ?> copy, Validator<Object> validator) {}

    /** The validator of an equal map that was kept; null: there is none. */
    @Nullable Validator<Object> get(Map<String, Object> schema) {
        Known known = places.get(place(schema));
        return known != null && known.copy().equals(schema) ? known.validator() : null;
    }

    /** Keeps it in place of another. */
    void put(Map<String, Object> schema, Validator<Object> validator) {
        places.set(place(schema), new Known((Map<?, ?>) copy(schema), validator));
    }

    private static int place(Map<String, Object> schema) {
        return System.identityHashCode(schema) & PLACES - 1;
    }

    /** It was written as JSON before, so it ends. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copied = new LinkedHashMap<>();
            map.forEach((name, member) -> copied.put(name, member == null ? null : copy(member)));
            return Collections.unmodifiableMap(copied);
        }
        if (value instanceof List<?> list) {
            List<Object> copied = new ArrayList<>(list.size());
            list.forEach(item -> copied.add(item == null ? null : copy(item)));
            return Collections.unmodifiableList(copied);
        }
        return value;
    }
}
