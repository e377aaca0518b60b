package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of the merger: "those that the branches, and the branches within them, declare, in that
 * order, whether or not they apply". A not makes no model, nor does an object that makes a record.
 */
final class MergedFields {
    private final Set<String> names = new LinkedHashSet<>();

    private MergedFields() {}

    static List<String> of(AllOfSchema schema, Scope scope) {
        MergedFields fields = new MergedFields();
        fields.add(schema, scope);
        return List.copyOf(fields.names);
    }

    private void add(Schema schema, Scope scope) {
        if (schema instanceof ObjectSchema object && object.javaType() == null) {
            object.fields().stream().map(Field::name).forEach(names::add);
        } else if (schema instanceof AllOfSchema all) {
            all.branches().forEach(branch -> add(branch, scope));
        } else if (schema instanceof AnyOfSchema any) {
            any.branches().forEach(branch -> add(branch, scope));
        } else if (schema instanceof OneOfSchema one) {
            one.branches().forEach(branch -> add(branch, scope));
        } else if (schema instanceof NullableSchema nullable) {
            add(nullable.schema(), scope);
        } else if (schema instanceof GuardedSchema guarded) {
            add(guarded.schema(), scope);
        } else if (schema instanceof DefinitionsSchema definitions) {
            add(definitions.root(), scope.plus(definitions.definitions()));
        } else if (schema instanceof ReferenceSchema reference) {
            Scope.Target target = scope.find(reference.name());
            add(target.schema(), target.scope());
        }
    }
}
