package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code true} or {@code false}.
 *
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record BooleanSchema(List<Constraint> constraints, Annotations annotations)
        implements Kind<BooleanSchema> {

    /** Copies and checks the constraints. */
    public BooleanSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public BooleanSchema withConstraints(List<Constraint> constraints) {
        return new BooleanSchema(constraints, annotations);
    }

    @Override
    public BooleanSchema withAnnotations(Annotations annotations) {
        return new BooleanSchema(constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitBoolean(this);
    }
}
