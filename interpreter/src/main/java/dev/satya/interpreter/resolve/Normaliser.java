package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnySchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
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
            if (branch instanceof AllOfSchema inner && isBare(inner) && canDissolve(inner)) {
                flat.addAll(inner.branches());
            } else {
                flat.add(branch);
            }
        }
        return flat.size() == 1 && isBare(normal) && canStandAlone(flat.get(0))
                ? flat.get(0)
                : new AllOfSchema(flat, normal.constraints(), normal.annotations());
    }

    /** A bare any or never means something else where it is told what nothing speaks about. */
    private static boolean canStandAlone(Schema branch) {
        return layouts(branch) <= 1
                && !(branch instanceof AnySchema)
                && !(branch instanceof NeverSchema);
    }

    /**
     * An allOf within makes one model of those of its own branches first: a member that one of them
     * keeps as an extra is a field there if another declares it, even one that does not apply.
     */
    private static boolean canDissolve(AllOfSchema inner) {
        return layouts(inner) <= 1 || inner.branches().stream().noneMatch(Normaliser::mayChoose);
    }

    /** Whether only some of the objects in a schema may apply. Of a reference it is not known. */
    private static boolean mayChoose(Schema schema) {
        return schema instanceof GuardedSchema || schema instanceof AllOfSchema
                ? InPlaceLoops.partsInPlace(schema).stream().anyMatch(Normaliser::mayChoose)
                : schema instanceof ReferenceSchema || !InPlaceLoops.partsInPlace(schema).isEmpty();
    }

    /** How many layouts models may have; allOf has one for all. Of a reference it is not known. */
    private static int layouts(Schema schema) {
        if (schema instanceof ReferenceSchema) {
            return Integer.MAX_VALUE;
        }
        long layouts = schema instanceof ObjectSchema ? 1 : 0;
        for (Schema part : InPlaceLoops.partsInPlace(schema)) {
            layouts += layouts(part);
        }
        return (int) Math.min(layouts, Integer.MAX_VALUE);
    }

    private static boolean isBare(Schema schema) {
        return schema.constraints().isEmpty() && schema.annotations().equals(Annotations.NONE);
    }
}
