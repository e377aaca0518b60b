package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.SimpleSchemaVisitor;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a schema anew from its rewritten parts; one whose parts stay as they are stays itself. A
 * subclass overrides the kinds that it changes. A mistake found below gets its trail here.
 */
public abstract class Rewriter implements SimpleSchemaVisitor<Schema> {
    /** The most that {@link dev.satya.Limits#depth} may be: all stages walk schemas by recursion. */
    private static final int MAX_DEPTH = 10_000;

    private int depth;

    /** A rewriter of one schema. */
    protected Rewriter() {}

    /** The schema, rewritten. */
    protected Schema rewrite(Schema schema) {
        if (++depth > MAX_DEPTH) {
            throw new SchemaException("schemas are nested deeper than " + MAX_DEPTH);
        }
        try {
            return schema.accept(this);
        } finally {
            depth--;
        }
    }

    /** The part at the end of a trail, rewritten. */
    protected final Schema rewrite(Schema part, String... trail) {
        return rewrite(part, List.of(trail));
    }

    private Schema rewrite(Schema part, List<String> trail) {
        try {
            return rewrite(part);
        } catch (SchemaException e) {
            SchemaException located = e;
            for (int i = trail.size() - 1; i >= 0; i--) {
                located = located.under(trail.get(i));
            }
            throw located;
        }
    }

    /** The schema made from its rewritten parts. */
    @Override
    public Schema defaultAction(Schema schema) {
        List<SchemaPart> parts = schema.parts();
        List<Schema> rewritten = new ArrayList<>(parts.size());
        boolean isChanged = false;
        for (SchemaPart part : parts) {
            Schema made = rewrite(part.schema(), part.trail());
            isChanged |= made != part.schema();
            rewritten.add(made);
        }
        return isChanged ? schema.withParts(rewritten) : schema;
    }
}
