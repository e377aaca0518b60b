package dev.satya.interpreter.output;

import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names by which properties may come besides their own. */
final class Aliases {
    private static final String KEYWORD = "x-aliases";

    private Aliases() {}

    /** {@code properties} with nothing in it but aliases; nothing if there are none. */
    static Map<String, @Nullable Object> alone(Subschema schema) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        schema.members("properties")
                .forEach(
                        (name, property) -> {
                            if (property instanceof Map<?, ?> map && map.containsKey(KEYWORD)) {
                                properties.put((String) name, Map.of(KEYWORD, map.get(KEYWORD)));
                            }
                        });
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
        if (!properties.isEmpty()) {
            keywords.put("properties", properties);
        }
        return keywords;
    }

    /** What is wrong with the names of an object: one property comes by several. */
    static Seq<Violation> violations(Application here) {
        if (alone(here.schema()).isEmpty()) {
            return Vector.empty();
        }
        return here.schema().ask("aliases", () -> alone(here.schema()), here.shape(), here.asked());
    }

    /** The properties that an object has, each with the name by which it comes: own names first. */
    static Map<String, String> nameOfProperty(Subschema schema, Map<?, ?> instance) {
        Map<String, String> names = new LinkedHashMap<>();
        schema.members("properties")
                .forEach(
                        (name, property) -> {
                            String given = given((String) name, property, instance);
                            if (given != null) {
                                names.put((String) name, given);
                            }
                        });
        return names;
    }

    private static @Nullable String given(String name, Object property, Map<?, ?> instance) {
        if (instance.containsKey(name)) {
            return name;
        }
        for (Object alias : of(property)) {
            if (instance.containsKey(alias)) {
                return (String) alias;
            }
        }
        return null;
    }

    /** Which property each name stands for. */
    static Map<String, String> propertyOfName(Subschema schema) {
        Map<String, String> properties = new HashMap<>();
        schema.members("properties")
                .forEach(
                        (name, property) ->
                                of(property)
                                        .forEach(
                                                alias ->
                                                        properties.put(
                                                                (String) alias, (String) name)));
        schema.members("properties")
                .forEach((name, any) -> properties.put((String) name, (String) name));
        return properties;
    }

    private static List<?> of(Object property) {
        return property instanceof Map<?, ?> map && map.get(KEYWORD) instanceof List<?> aliases
                ? aliases
                : List.of();
    }
}
