package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Members without which schemas accept no object: of each schema a few, which need not be all. Each
 * schema is looked at once. For one thread; schemas are resolved, so that none leads back to itself in
 * place.
 */
public final class RequiredMembers {
    private static final int FEW = 8;

    private final Map<String, Schema> targets;
    private final Map<Schema, Set<String>> known = new IdentityHashMap<>();

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    public RequiredMembers(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /** Some of the names; an object that lacks one of them is certainly not accepted. */
    public Set<String> of(Schema schema) {
        Set<String> names = known.get(schema);
        if (names == null) {
            names = new LinkedHashSet<>();
            if (schema instanceof ObjectSchema object) {
                addFields(object.fields(), names);
            }
            for (Schema part : asked(schema)) {
                for (String name : of(part)) {
                    add(name, names);
                }
            }
            known.put(schema, names);
        }
        return names;
    }

    /** What comes by an alias has another name. */
    private static void addFields(List<Field> fields, Set<String> names) {
        for (Field field : fields) {
            if (field.isRequired() && field.hasOneName()) {
                add(field.name(), names);
            }
            if (names.size() == FEW) {
                return;
            }
        }
    }

    private static void add(String name, Set<String> names) {
        if (names.size() < FEW) {
            names.add(name);
        }
    }

    /** The schemas that an object must conform to, too. */
    private List<Schema> asked(Schema schema) {
        if (schema instanceof AllOfSchema all) {
            return all.branches();
        }
        if (schema instanceof GuardedSchema guarded && guarded.type() == JsonType.OBJECT) {
            return List.of(guarded.schema());
        }
        if (schema instanceof UnevaluatedSchema rest) {
            return List.of(rest.schema());
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return List.of(definitions.root());
        }
        Schema target =
                schema instanceof ReferenceSchema reference ? targets.get(reference.name()) : null;
        return target == null ? List.of() : List.of(target);
    }
}
