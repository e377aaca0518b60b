package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema, and what holds for the items and members about which no part of it has anything to say
 * (JSON Schema 2020-12 Core §11). A part that the instance does not conform to, such as a branch of
 * anyOf, has nothing to say.
 *
 * @param schema what the instance conforms to
 * @param items what each item conforms to about which {@code schema} says nothing; null: nothing
 *     more is said about them
 * @param properties what each member conforms to about which {@code schema} says nothing; null:
 *     nothing more is said about them
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record UnevaluatedSchema(
        Schema schema,
        @Nullable Schema items,
        @Nullable Schema properties,
        List<Constraint> constraints,
        Annotations annotations)
        implements Kind<UnevaluatedSchema> {

    /** Copies and checks the constraints. */
    public UnevaluatedSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public List<SchemaPart> parts() {
        List<SchemaPart> parts = new ArrayList<>(3);
        parts.add(SchemaPart.inPlace(schema));
        if (items != null) {
            parts.add(SchemaPart.within(items, "unevaluatedItems"));
        }
        if (properties != null) {
            parts.add(SchemaPart.within(properties, "unevaluatedProperties"));
        }
        return parts;
    }

    @Override
    public UnevaluatedSchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        return new UnevaluatedSchema(
                next.next(),
                next.nextFor(items),
                next.nextFor(properties),
                constraints,
                annotations);
    }

    @Override
    public UnevaluatedSchema withConstraints(List<Constraint> constraints) {
        return new UnevaluatedSchema(schema, items, properties, constraints, annotations);
    }

    @Override
    public UnevaluatedSchema withAnnotations(Annotations annotations) {
        return new UnevaluatedSchema(schema, items, properties, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitUnevaluated(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    @Override
    public String toString() {
        return Structure.text(this);
    }
}
