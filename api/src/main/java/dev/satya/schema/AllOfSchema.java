package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every branch (JSON Schema 2020-12 Core §10.2.1.1). Each branch sees the instance itself; the
 * models of several object branches are merged into one.
 *
 * @param branches at least one
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record AllOfSchema(
        List<Schema> branches, List<Constraint> constraints, Annotations annotations)
        implements Kind<AllOfSchema> {

    /** Copies and checks the constraints. */
    public AllOfSchema {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new SchemaException("allOf has no branches");
        }
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public List<SchemaPart> parts() {
        return SchemaPart.branches("allOf", branches);
    }

    @Override
    public AllOfSchema withParts(List<? extends Schema> parts) {
        List<Schema> all = new NewParts(this, parts).next(branches.size());
        return new AllOfSchema(all, constraints, annotations);
    }

    @Override
    public AllOfSchema withConstraints(List<Constraint> constraints) {
        return new AllOfSchema(branches, constraints, annotations);
    }

    @Override
    public AllOfSchema withAnnotations(Annotations annotations) {
        return new AllOfSchema(branches, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitAllOf(this);
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
