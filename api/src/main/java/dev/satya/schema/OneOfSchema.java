package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one branch (JSON Schema 2020-12 Core §10.2.1.3).
 *
 * @param branches at least one
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record OneOfSchema(
        List<Schema> branches, List<Constraint> constraints, Annotations annotations)
        implements Kind<OneOfSchema> {

    /** Copies and checks the constraints. */
    public OneOfSchema {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new SchemaException("oneOf has no branches");
        }
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public List<SchemaPart> parts() {
        return SchemaPart.branches("oneOf", branches);
    }

    @Override
    public OneOfSchema withParts(List<? extends Schema> parts) {
        List<Schema> all = new NewParts(this, parts).next(branches.size());
        return new OneOfSchema(all, constraints, annotations);
    }

    @Override
    public OneOfSchema withConstraints(List<Constraint> constraints) {
        return new OneOfSchema(branches, constraints, annotations);
    }

    @Override
    public OneOfSchema withAnnotations(Annotations annotations) {
        return new OneOfSchema(branches, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitOneOf(this);
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
