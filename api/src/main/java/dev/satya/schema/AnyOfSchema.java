package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At least one branch (JSON Schema 2020-12 Core §10.2.1.2).
 *
 * @param branches at least one
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record AnyOfSchema(
        List<Schema> branches, List<Constraint> constraints, Annotations annotations)
        implements Kind<AnyOfSchema> {

    /** Copies and checks the constraints. */
    public AnyOfSchema {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new SchemaException("anyOf has no branches");
        }
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public AnyOfSchema withConstraints(List<Constraint> constraints) {
        return new AnyOfSchema(branches, constraints, annotations);
    }

    @Override
    public AnyOfSchema withAnnotations(Annotations annotations) {
        return new AnyOfSchema(branches, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitAnyOf(this);
    }
}
