package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Kind;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;

/** Random schemas that say something under a condition, or about what no other has spoken about. */
record ConditionGenerator(Choices choices) {

    Kind<?> conditional(int depth, Names names) {
        Schema condition = part(depth, names);
        Schema whenValid = part(depth, names);
        var schema = Schema.when(condition, whenValid);
        return choices.chance(60) ? schema.otherwise(part(depth, names)) : schema;
    }

    Kind<?> dependent(int depth, Names names) {
        String property = choices.pick(Catalogue.NAMES);
        List<String> required = new ArrayList<>();
        for (int i = choices.few(2); i > 0; i--) {
            String name = choices.pick(Catalogue.NAMES);
            if (!required.contains(name)) {
                required.add(name);
            }
        }
        Schema schema = choices.chance(60) ? part(depth, names.optional()) : Schema.any();
        return Schema.dependent(property, schema).withRequired(required);
    }

    Kind<?> unevaluated(int depth, Names names) {
        Schema schema = SchemaGenerator.container(choices, depth - 1, names);
        if (schema instanceof ArraySchema array && choices.chance(60)) {
            schema = withAnyItems(array);
        }
        boolean isOfItems = choices.chance(75);
        Schema items = isOfItems ? rest(depth, names) : null;
        Schema properties = !isOfItems || choices.chance(75) ? rest(depth, names) : null;
        return UnevaluatedSchema.of(schema).withItems(items).withProperties(properties);
    }

    /** An array that says nothing about the items behind its prefix. */
    private static Schema withAnyItems(ArraySchema array) {
        return array.withItems(Schema.any());
    }

    private Schema rest(int depth, Names names) {
        return choices.chance(60) ? Schema.never() : part(depth, names.inside().optional());
    }

    private Schema part(int depth, Names names) {
        return SchemaGenerator.generate(choices, depth - 1, names);
    }
}
