package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of the merger: ALL-5. Neither a not nor a condition makes a model, nor does an object
 * that makes a record.
 */
final class MergedFields {
    private final Map<String, List<String>> namesByField = new LinkedHashMap<>();
    private final Set<String> aliases = new HashSet<>();

    private MergedFields() {}

    static MergedFields of(AllOfSchema schema, Scope scope) {
        MergedFields fields = new MergedFields();
        fields.add(schema, scope);
        return fields;
    }

    List<String> own() {
        return List.copyOf(namesByField.keySet());
    }

    /** ALL-6: the name and the aliases of a field, without those that are those of another. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>(namesByField.getOrDefault(field, List.of()));
        names.removeIf(alias -> namesByField.containsKey(alias));
        names.add(0, field);
        return names;
    }

    private void add(Field field) {
        List<String> names = namesByField.computeIfAbsent(field.name(), it -> new ArrayList<>());
        for (String alias : field.aliases()) {
            if (aliases.add(alias)) {
                names.add(alias);
            }
        }
    }

    private void add(Schema schema, Scope scope) {
        if (schema instanceof ObjectSchema object && object.javaType() == null) {
            object.fields().forEach(this::add);
        } else if (schema instanceof AllOfSchema all) {
            all.branches().forEach(branch -> add(branch, scope));
        } else if (schema instanceof AnyOfSchema any) {
            any.branches().forEach(branch -> add(branch, scope));
        } else if (schema instanceof OneOfSchema one) {
            one.branches().forEach(branch -> add(branch, scope));
        } else if (schema instanceof NullableSchema nullable) {
            add(nullable.schema(), scope);
        } else if (schema instanceof HookedSchema hooked) {
            add(hooked.schema(), scope);
        } else if (schema instanceof GuardedSchema guarded) {
            add(guarded.schema(), scope);
        } else if (schema instanceof ConditionalSchema conditional) {
            add(conditional.whenValid(), scope);
            add(conditional.whenInvalid(), scope);
        } else if (schema instanceof DependentSchema dependent) {
            add(dependent.schema(), scope);
        } else if (schema instanceof UnevaluatedSchema unevaluated) {
            add(unevaluated.schema(), scope);
        } else if (schema instanceof DefinitionsSchema definitions) {
            add(definitions.root(), scope.plus(definitions.definitions()));
        } else if (schema instanceof ReferenceSchema reference) {
            Scope.Target target = scope.find(reference.name());
            add(target.schema(), target.scope());
        }
    }
}
