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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites that keep the meaning of a schema: verdict, violations and value. A wrapper that adds
 * nothing goes; allOf within allOf becomes one, and asks nothing twice. What is one object before is
 * one object after.
 */
final class Normaliser extends Rewriter {
    /** An allOf that stands at several places is dissolved in them if it has no more branches. */
    private static final int FEW = 8;

    private final SharedParts shared;
    private final Map<Schema, Schema> known = new IdentityHashMap<>();
    private final Map<Schema, Integer> layouts = new IdentityHashMap<>();
    private final Map<Schema, Boolean> choosing = new IdentityHashMap<>();

    private Normaliser(SharedParts shared) {
        this.shared = shared;
    }

    static Schema normalise(Schema schema) {
        return new Normaliser(SharedParts.of(schema)).rewrite(schema);
    }

    @Override
    protected Schema rewrite(Schema schema) {
        Schema normal = known.get(schema);
        if (normal == null) {
            normal = super.rewrite(schema);
            known.put(schema, normal);
        }
        return normal;
    }

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
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < normal.branches().size(); i++) {
            Schema branch = normal.branches().get(i);
            boolean isDissolved =
                    branch instanceof AllOfSchema inner
                            && isBare(inner)
                            && (inner.branches().size() <= FEW
                                    || !shared.contains(schema.branches().get(i)))
                            && canDissolve(inner);
            List<Schema> parts = isDissolved ? ((AllOfSchema) branch).branches() : List.of(branch);
            parts.stream().filter(seen::add).forEach(flat::add);
        }
        return flat.size() == 1 && isBare(normal) && canStandAlone(flat.get(0))
                ? flat.get(0)
                : new AllOfSchema(flat, normal.constraints(), normal.annotations());
    }

    /** A bare any or never means something else where it is told what nothing speaks about. */
    private boolean canStandAlone(Schema branch) {
        return layouts(branch) <= 1
                && !(branch instanceof AnySchema)
                && !(branch instanceof NeverSchema);
    }

    /**
     * An allOf within makes one model of those of its own branches first: a member that one of them
     * keeps as an extra is a field there if another declares it, even one that does not apply.
     */
    private boolean canDissolve(AllOfSchema inner) {
        return layouts(inner) <= 1 || inner.branches().stream().noneMatch(this::mayChoose);
    }

    /** Whether only some of the objects in a schema may apply. Of a reference it is not known. */
    private boolean mayChoose(Schema schema) {
        if (!(schema instanceof GuardedSchema || schema instanceof AllOfSchema)) {
            return schema instanceof ReferenceSchema
                    || !InPlaceLoops.partsInPlace(schema).isEmpty();
        }
        Boolean may = choosing.get(schema);
        if (may == null) {
            may = InPlaceLoops.partsInPlace(schema).stream().anyMatch(this::mayChoose);
            choosing.put(schema, may);
        }
        return may;
    }

    /**
     * How many layouts models may have, 2 standing for more; allOf has one for all. Of a reference it
     * is not known.
     */
    private int layouts(Schema schema) {
        List<Schema> parts = InPlaceLoops.partsInPlace(schema);
        if (schema instanceof ReferenceSchema || parts.isEmpty()) {
            return schema instanceof ReferenceSchema ? 2 : schema instanceof ObjectSchema ? 1 : 0;
        }
        Integer found = layouts.get(schema);
        if (found == null) {
            found = 0;
            for (int i = 0; i < parts.size() && found < 2; i++) {
                found = Math.min(2, found + layouts(parts.get(i)));
            }
            layouts.put(schema, found);
        }
        return found;
    }

    private static boolean isBare(Schema schema) {
        return schema.constraints().isEmpty() && schema.annotations().equals(Annotations.NONE);
    }
}
