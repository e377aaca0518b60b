package dev.satya.schema;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarBound.Side;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values of a scalar type, such as dates. Bounds are those of {@code formatMinimum} and its kind, which
 * are not in JSON Schema, but understood by several tools.
 *
 * @param <T> the class of the values
 * @param type what they are
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record ScalarSchema<T>(
        ScalarType<T> type, List<Constraint> constraints, Annotations annotations)
        implements Kind<ScalarSchema<T>> {

    /** Checks the constraints: bounds are values of the type, which has an order, and leave room. */
    public ScalarSchema {
        Objects.requireNonNull(type, "type");
        constraints = Constraints.checked(null, constraints);
        ScalarBounds.check(type, constraints);
    }

    /** Greater, or later, than {@code bound}. */
    public ScalarSchema<T> gt(T bound) {
        return with(Side.AFTER, bound);
    }

    /** Greater than or equal to {@code bound}. */
    public ScalarSchema<T> ge(T bound) {
        return with(Side.FROM, bound);
    }

    /** Less, or earlier, than {@code bound}. */
    public ScalarSchema<T> lt(T bound) {
        return with(Side.BEFORE, bound);
    }

    /** Less than or equal to {@code bound}. */
    public ScalarSchema<T> le(T bound) {
        return with(Side.TO, bound);
    }

    private ScalarSchema<T> with(Side side, T bound) {
        return with(new ScalarBound(side, ScalarBounds.written(type, side, bound)));
    }

    /** {@inheritDoc} */
    @Override
    public ScalarSchema<T> with(Constraint constraint) {
        return constraint instanceof ScalarBound bound
                ? withConstraints(ScalarBounds.and(type, constraints, bound))
                : Kind.super.with(constraint);
    }

    @Override
    public ScalarSchema<T> withConstraints(List<Constraint> constraints) {
        return new ScalarSchema<>(type, constraints, annotations);
    }

    @Override
    public ScalarSchema<T> withAnnotations(Annotations annotations) {
        return new ScalarSchema<>(type, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitScalar(this);
    }
}
