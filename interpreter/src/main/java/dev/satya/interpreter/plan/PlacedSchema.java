package dev.satya.interpreter.plan;

import dev.satya.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resolved schema with all that it inherits: a node is made for each. Two are equal if they are the
 * same object in equal contexts.
 *
 * @param around what the schemas around give to it
 */
public record PlacedSchema(Schema schema, SchemaContext around) {

    /** The context of its parts. */
    public SchemaContext inside() {
        return around.within(schema.annotations());
    }

    /** A part that is applied to the same value. */
    PlacedSchema inPlace(Schema part) {
        return new PlacedSchema(part, inside());
    }

    /** What conversion needs to know of it. */
    SchemaUse use() {
        return new SchemaUse(schema, around.mode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlacedSchema that
                && schema == that.schema
                && around.equals(that.around);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(schema) * 31 + around.hashCode();
    }
}
