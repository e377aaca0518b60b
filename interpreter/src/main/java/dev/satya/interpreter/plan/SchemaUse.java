package dev.satya.interpreter.plan;

import dev.satya.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema where others are around it. Two are equal if they are the same object in the same mode.
 *
 * @param schema resolved
 * @param mode that the schemas around give to it
 */
public record SchemaUse(Schema schema, ConversionMode mode) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaUse that && schema == that.schema && mode == that.mode;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(schema) * 31 + mode.hashCode();
    }
}
