package dev.satya.propertytests.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as a JSON text has it.
 *
 * @param members the first value of each name
 * @param repeated a name for each time that it occurs again
 */
record JsonObject(Map<String, @Nullable Object> members, List<String> repeated) {
    JsonObject() {
        this(new LinkedHashMap<>(), new ArrayList<>());
    }

    void add(String name, @Nullable Object value) {
        if (members.containsKey(name)) {
            repeated.add(name);
        } else {
            members.put(name, value);
        }
    }
}
