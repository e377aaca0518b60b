package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import java.util.List;

/** Random arrays. */
record ArrayGenerator(Choices choices) {

    Schema generate(int depth, Names names) {
        int least = choices.chance(30) ? choices.between(1, 2) : 0;
        Contains contains = choices.chance(15) ? contains(depth, names) : null;
        boolean mayBeEmpty = least == 0 && (contains == null || contains.minimum() == 0);
        Names inside = mayBeEmpty ? names.inside().optional() : names.inside();
        ArraySchema schema = Schema.array(SchemaGenerator.generate(choices, depth - 1, inside));
        if (least > 0) {
            schema = schema.minItems(least);
        }
        if (choices.chance(25)) {
            schema = schema.maxItems(least + choices.below(3));
        }
        if (choices.chance(30)) {
            schema = schema.uniqueItems();
        }
        if (choices.chance(15)) {
            schema = schema.dropRepeats();
        }
        if (choices.chance(20)) {
            schema = schema.prefixItems(prefix(depth, inside));
        }
        if (contains != null) {
            schema = containing(schema, contains);
        }
        return ConstraintGenerator.addNamed(choices, schema, CatalogueConstraint.SIZE, List.class);
    }

    private Schema[] prefix(int depth, Names inside) {
        Schema[] prefix = new Schema[choices.between(1, 3)];
        for (int i = 0; i < prefix.length; i++) {
            prefix[i] = SchemaGenerator.generate(choices, depth - 1, inside);
        }
        return prefix;
    }

    /** Now and then with a maximum below the minimum, which nothing satisfies. */
    private Contains contains(int depth, Names names) {
        int least = choices.chance(40) ? choices.below(4) : 1;
        int most =
                choices.chance(40)
                        ? choices.chance(5) ? choices.below(2) : least + choices.below(3)
                        : Integer.MAX_VALUE;
        Names inside = least == 0 ? names.inside().optional() : names.inside();
        Schema schema = SchemaGenerator.generate(choices, depth - 1, inside);
        return Contains.of(schema, least, most, !choices.chance(25));
    }

    private static ArraySchema containing(ArraySchema schema, Contains contains) {
        return schema.withContains(contains);
    }
}
