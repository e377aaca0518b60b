package dev.satya.propertytests.instances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of values, with lists and maps that can be changed. */
public final class Copies {
    private Copies() {}

    /** A deep copy; what is no list and no map is itself. */
    public static @Nullable Object mutable(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(mutable(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put(key, mutable(member)));
            return copy;
        }
        return value;
    }
}
