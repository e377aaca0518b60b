package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema for instances of one JSON type; instances of other types conform. This is what an
 * untyped JSON Schema keyword means.
 *
 * @param type of the instances that are checked
 * @param schema what they conform to
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record GuardedSchema(
        JsonType type, Schema schema, List<Constraint> constraints, Annotations annotations)
        implements Kind<GuardedSchema> {

    /** Copies and checks the constraints. */
    public GuardedSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public List<SchemaPart> parts() {
        return List.of(SchemaPart.inPlace(schema));
    }

    @Override
    public GuardedSchema withParts(List<? extends Schema> parts) {
        return new GuardedSchema(type, new NewParts(this, parts).next(), constraints, annotations);
    }

    @Override
    public GuardedSchema withConstraints(List<Constraint> constraints) {
        return new GuardedSchema(type, schema, constraints, annotations);
    }

    @Override
    public GuardedSchema withAnnotations(Annotations annotations) {
        return new GuardedSchema(type, schema, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitGuarded(this);
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
