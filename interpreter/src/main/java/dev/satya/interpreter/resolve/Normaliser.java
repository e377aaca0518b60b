package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.NullableSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites that keep the meaning of a schema: verdict, violations and value. A wrapper that adds
 * nothing goes; allOf within allOf becomes one.
 */
final class Normaliser extends Rewriter {

    @Override
    public Schema visitNullable(NullableSchema schema) {
        NullableSchema normal = (NullableSchema) super.visitNullable(schema);
        boolean isTwice = normal.schema() instanceof NullableSchema;
        return isTwice && isBare(normal) ? normal.schema() : normal;
    }

    @Override
    public Schema visitAllOf(AllOfSchema schema) {
        AllOfSchema normal = (AllOfSchema) super.visitAllOf(schema);
        List<Schema> flat = new ArrayList<>();
        for (Schema branch : normal.branches()) {
            if (branch instanceof AllOfSchema inner && isBare(inner)) {
                flat.addAll(inner.branches());
            } else {
                flat.add(branch);
            }
        }
        return flat.size() == 1 && isBare(normal)
                ? flat.get(0)
                : new AllOfSchema(flat, normal.constraints(), normal.annotations());
    }

    private static boolean isBare(Schema schema) {
        return schema.constraints().isEmpty() && schema.annotations().equals(Annotations.NONE);
    }
}
