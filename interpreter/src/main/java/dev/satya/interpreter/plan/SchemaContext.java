package dev.satya.interpreter.plan;

import dev.satya.schema.Annotations;

/**
 * What a schema inherits from those around it.
 *
 * @param mode whether it converts
 * @param isSecret whether its instance is not shown
 * @param audience who looks at its instance
 */
public record SchemaContext(ConversionMode mode, boolean isSecret, Audience audience) {

    /** The context inside a schema with these annotations. */
    public SchemaContext within(Annotations annotations) {
        return new SchemaContext(
                mode.within(annotations), isSecret || annotations.isSecret(), audience);
    }

    /** The same for another value. */
    public SchemaContext with(Audience audience) {
        return new SchemaContext(mode, isSecret, audience);
    }
}
