package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever does not conform (JSON Schema 2020-12 Core §10.2.1.4).
 *
 * @param schema what the instance must not conform to
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record NotSchema(Schema schema, List<Constraint> constraints, Annotations annotations)
        implements Kind<NotSchema> {

    /** Copies and checks the constraints. */
    public NotSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public List<SchemaPart> parts() {
        return List.of(SchemaPart.inPlace(schema, "not"));
    }

    @Override
    public NotSchema withParts(List<? extends Schema> parts) {
        return new NotSchema(new NewParts(this, parts).next(), constraints, annotations);
    }

    @Override
    public NotSchema withConstraints(List<Constraint> constraints) {
        return new NotSchema(schema, constraints, annotations);
    }

    @Override
    public NotSchema withAnnotations(Annotations annotations) {
        return new NotSchema(schema, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitNot(this);
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
