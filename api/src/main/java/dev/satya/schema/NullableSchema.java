package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema, or null.
 *
 * @param schema what a value that is not null conforms to
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record NullableSchema(Schema schema, List<Constraint> constraints, Annotations annotations)
        implements Kind<NullableSchema> {

    /** Copies and checks the constraints. */
    public NullableSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public List<SchemaPart> parts() {
        return List.of(SchemaPart.inPlace(schema));
    }

    @Override
    public NullableSchema withParts(List<? extends Schema> parts) {
        return new NullableSchema(new NewParts(this, parts).next(), constraints, annotations);
    }

    @Override
    public NullableSchema withConstraints(List<Constraint> constraints) {
        return new NullableSchema(schema, constraints, annotations);
    }

    @Override
    public NullableSchema withAnnotations(Annotations annotations) {
        return new NullableSchema(schema, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitNullable(this);
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
