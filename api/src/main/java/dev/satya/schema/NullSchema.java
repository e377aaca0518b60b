package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Null alone.
 *
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record NullSchema(List<Constraint> constraints, Annotations annotations)
        implements Kind<NullSchema> {

    /** Copies and checks the constraints. */
    public NullSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public NullSchema withConstraints(List<Constraint> constraints) {
        return new NullSchema(constraints, annotations);
    }

    @Override
    public NullSchema withAnnotations(Annotations annotations) {
        return new NullSchema(constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitNull(this);
    }
}
