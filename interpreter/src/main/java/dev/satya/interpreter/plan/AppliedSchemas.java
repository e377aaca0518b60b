package dev.satya.interpreter.plan;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Computed;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The schemas that a schema applies to what is within its value. For any number of threads. */
final class AppliedSchemas {
    /** The fields of an object with no more are looked through. */
    private static final int FEW = 8;

    private final BiPredicate<String, String> mayMatch;

    /** The fields of large objects, by all of their names, and by those that their paths begin with. */
    private final Map<Schema, Map<String, List<Field>>> fields = new IdentityHashMap<>();

    /**
     * Those of these schemas.
     *
     * @param mayMatch whether a regular expression may be found in a name
     */
    AppliedSchemas(Set<Schema> schemas, BiPredicate<String, String> mayMatch) {
        this.mayMatch = mayMatch;
        for (Schema each : schemas) {
            if (each instanceof ObjectSchema object && object.fields().size() > FEW) {
                fields.put(object, byName(object));
            }
        }
    }

    private static Map<String, List<Field>> byName(ObjectSchema object) {
        Map<String, List<Field>> named = new HashMap<>();
        for (Field field : object.fields()) {
            Set<String> names = new LinkedHashSet<>(field.aliases());
            names.add(field.name());
            field.aliasPaths().forEach(path -> names.add(head(path)));
            names.forEach(it -> named.computeIfAbsent(it, a -> new ArrayList<>()).add(field));
        }
        return named;
    }

    private static String head(Path path) {
        return (String) path.segments().get(0);
    }

    /** Adds those of an item. */
    void addOfItem(Schema schema, int index, List<Schema> found) {
        if (schema instanceof ArraySchema array) {
            List<Schema> prefix = array.prefix();
            found.add(index < prefix.size() ? prefix.get(index) : array.items());
            if (array.contains() != null) {
                found.add(array.contains().schema());
            }
        }
        if (schema instanceof UnevaluatedSchema rest) {
            add(rest.items(), found);
        }
    }

    /** Adds those of a member. */
    void addOfMember(Schema schema, String name, List<Schema> found) {
        if (schema instanceof ObjectSchema object) {
            int before = found.size();
            Map<String, List<Field>> named = fields.get(object);
            List<Field> candidates =
                    named == null ? object.fields() : named.getOrDefault(name, List.of());
            for (Field field : candidates) {
                if (field.name().equals(name) || field.aliases().contains(name)) {
                    found.add(field.schema());
                    addMatching(object, field.name(), found);
                }
            }
            addByPaths(candidates, name, found);
            if (found.size() == before) {
                addMatching(object, name, found);
            }
            if (found.size() == before) {
                found.add(object.extraValues());
            }
            addComputed(object, name, found);
        }
        if (schema instanceof MapSchema map) {
            found.add(map.values());
        }
        if (schema instanceof UnevaluatedSchema rest) {
            add(rest.properties(), found);
        }
    }

    /** Whoever takes a value from within a member counts as looking at all of it. */
    private static void addByPaths(List<Field> fields, String name, List<Schema> found) {
        for (Field field : fields) {
            for (Path path : field.aliasPaths()) {
                if (head(path).equals(name)) {
                    found.add(field.schema());
                }
            }
        }
    }

    /** What was written may come back. */
    private static void addComputed(ObjectSchema object, String name, List<Schema> found) {
        for (Computed computed : object.computed()) {
            boolean isNamed = computed.name().equals(name) || computed.writtenName().equals(name);
            if (isNamed && computed.schema().annotations().isSecret()) {
                found.add(InPlace.SECRET);
            }
        }
    }

    private void addMatching(ObjectSchema object, String name, List<Schema> found) {
        for (PatternProperty pattern : object.patterns()) {
            if (mayMatch.test(pattern.regex(), name)) {
                found.add(pattern.schema());
            }
        }
    }

    private static void add(@Nullable Schema schema, List<Schema> found) {
        if (schema != null) {
            found.add(schema);
        }
    }

    /** Adds those of some item. */
    void addOfItems(Schema schema, List<Schema> found) {
        int prefix = schema instanceof ArraySchema array ? array.prefix().size() : 0;
        for (int i = 0; i <= prefix; i++) {
            addOfItem(schema, i, found);
        }
    }

    /** Adds those of some member. */
    void addOfMembers(Schema schema, List<Schema> found) {
        if (schema instanceof ObjectSchema object) {
            object.fields().forEach(field -> found.add(field.schema()));
            object.patterns().forEach(pattern -> found.add(pattern.schema()));
            found.add(object.extraValues());
        }
        if (schema instanceof MapSchema map) {
            found.add(map.values());
        }
        if (schema instanceof UnevaluatedSchema rest) {
            add(rest.properties(), found);
        }
    }
}
