package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any value: JSON Schema's {@code true}.
 *
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record AnySchema(List<Constraint> constraints, Annotations annotations)
        implements Kind<AnySchema> {

    /** Copies and checks the constraints. */
    public AnySchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public AnySchema withConstraints(List<Constraint> constraints) {
        return new AnySchema(constraints, annotations);
    }

    @Override
    public AnySchema withAnnotations(Annotations annotations) {
        return new AnySchema(constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitAny(this);
    }
}
