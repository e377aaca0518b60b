package dev.satya.interpreter.jsonschema.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the one keyword of old drafts of the two of newer ones. */
final class Dependencies {
    private Dependencies() {}

    /** Where both speak about one member, the two stand in an allOf, one after the other. */
    static void join(Map<String, Object> words) {
        Map<String, Object> required = members(words.remove("dependentRequired"));
        Map<String, Object> schemas = members(words.remove("dependentSchemas"));
        boolean isTwice = required.keySet().stream().anyMatch(schemas::containsKey);
        if (isTwice) {
            putBefore(words, List.of(dependencies(required), dependencies(schemas)));
            return;
        }
        Map<String, Object> all = new LinkedHashMap<>(required);
        all.putAll(schemas);
        if (!all.isEmpty()) {
            words.put("dependencies", all);
        }
    }

    private static Map<String, Object> members(@Nullable Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put((String) name, member));
        }
        return members;
    }

    private static Map<String, Object> dependencies(Map<String, Object> members) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("dependencies", members);
        return words;
    }

    /** Puts schemas before those of an allOf, which may not be there. */
    static void putBefore(Map<String, Object> words, List<?> schemas) {
        List<Object> all = new ArrayList<>(schemas);
        if (words.get("allOf") instanceof List<?> more) {
            all.addAll(more);
        }
        words.put("allOf", all);
    }
}
