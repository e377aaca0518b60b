package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No value: JSON Schema's {@code false}.
 *
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record NeverSchema(List<Constraint> constraints, Annotations annotations)
        implements Kind<NeverSchema> {

    /** Copies and checks the constraints. */
    public NeverSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public NeverSchema withConstraints(List<Constraint> constraints) {
        return new NeverSchema(constraints, annotations);
    }

    @Override
    public NeverSchema withAnnotations(Annotations annotations) {
        return new NeverSchema(constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitNever(this);
    }
}
