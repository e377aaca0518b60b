package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of any size: {@link Long}, beyond its range {@link java.math.BigInteger}.
 *
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record IntegerSchema(List<Constraint> constraints, Annotations annotations)
        implements NumericKind<IntegerSchema> {

    /** Copies and checks the constraints. */
    public IntegerSchema {
        constraints = Constraints.checked(JsonType.NUMBER, constraints);
        Constraints.requireWholeNumber(constraints);
    }

    @Override
    public IntegerSchema withConstraints(List<Constraint> constraints) {
        return new IntegerSchema(constraints, annotations);
    }

    @Override
    public IntegerSchema withAnnotations(Annotations annotations) {
        return new IntegerSchema(constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitInteger(this);
    }
}
