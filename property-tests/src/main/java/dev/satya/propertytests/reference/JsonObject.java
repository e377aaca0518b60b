package dev.satya.propertytests.reference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object as a JSON text has it.
 *
 * @param members the first value of each name
 * @param repeated the names that occur more than once
 */
record JsonObject(Map<String, @Nullable Object> members, Set<String> repeated) {
    JsonObject() {
        this(new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    void add(String name, @Nullable Object value) {
        if (members.containsKey(name)) {
            repeated.add(name);
        } else {
            members.put(name, value);
        }
    }
}
