package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a branch says about the model that was merged of those of all branches: what its own fields
 * are, unless another has them too.
 */
record MergedView(OutputView view) {

    Schema branch(Schema schema, Set<String> shared) {
        if (schema instanceof ObjectSchema object) {
            return fields(object, shared);
        }
        if (schema instanceof ReferenceSchema reference) {
            return view.visitReference(reference.withConstraints(List.of()));
        }
        if (schema instanceof AllOfSchema all) {
            return new AllOfSchema(branches(all.branches()), List.of(), all.annotations());
        }
        if (schema instanceof AnyOfSchema any) {
            return new AnyOfSchema(branches(any.branches()), List.of(), any.annotations());
        }
        if (schema instanceof OneOfSchema one) {
            return new AnyOfSchema(branches(one.branches()), List.of(), one.annotations());
        }
        if (schema instanceof ConditionalSchema choice) {
            List<Schema> chosen = List.of(choice.whenValid(), choice.whenInvalid());
            return new AnyOfSchema(branches(chosen), List.of(), choice.annotations());
        }
        if (schema instanceof NullableSchema nullable) {
            Schema inner = view.rewrite(nullable.schema());
            return new NullableSchema(inner, List.of(), nullable.annotations());
        }
        if (schema instanceof GuardedSchema guarded) {
            Schema inner = view.rewrite(guarded.schema());
            return new GuardedSchema(guarded.type(), inner, List.of(), guarded.annotations());
        }
        if (schema instanceof UnevaluatedSchema unevaluated) {
            return view.rewrite(unevaluated.schema());
        }
        return schema instanceof DefinitionsSchema definitions
                ? view.rewrite(definitions.root())
                : Schema.any();
    }

    private List<Schema> branches(List<Schema> schemas) {
        List<Schema> branches = new ArrayList<>();
        schemas.forEach(each -> branches.add(view.rewrite(each)));
        return branches;
    }

    private Schema fields(ObjectSchema object, Set<String> shared) {
        ObjectWriter.refuseRules(object);
        List<Field> fields = new ArrayList<>();
        for (Field field : view.written(object).fields()) {
            boolean isOwn = !shared.contains(field.name());
            fields.add(field.with(isOwn ? view.value(field.schema()) : Schema.any()));
        }
        return ObjectBuilder.of(object.name())
                .extras(Extras.KEEP)
                .build()
                .withFields(fields)
                .withAnnotations(object.annotations());
    }
}
