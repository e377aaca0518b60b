package dev.satya.schema;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarBound.Side;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMoment.When;
import dev.satya.schema.Constraint.ScalarMultiple;
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
        annotations = type.isSecret() ? annotations.withSecret() : annotations;
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

    /** Later than {@code bound}: another word for {@link #gt}. */
    public ScalarSchema<T> after(T bound) {
        return gt(bound);
    }

    /** Earlier than {@code bound}: another word for {@link #lt}. */
    public ScalarSchema<T> before(T bound) {
        return lt(bound);
    }

    /**
     * Before the present, by the clock of the interpreter: that of the system in UTC, or the one that
     * {@code Satya.builder().clock(…)} is given.
     */
    public ScalarSchema<T> past() {
        return with(new ScalarMoment(When.PAST));
    }

    /** Before the present, or the present itself; see {@link #past}. */
    public ScalarSchema<T> pastOrPresent() {
        return with(new ScalarMoment(When.PAST_OR_PRESENT));
    }

    /** Behind the present; see {@link #past}. */
    public ScalarSchema<T> future() {
        return with(new ScalarMoment(When.FUTURE));
    }

    /** Behind the present, or the present itself; see {@link #past}. */
    public ScalarSchema<T> futureOrPresent() {
        return with(new ScalarMoment(When.FUTURE_OR_PRESENT));
    }

    /** A whole multiple of {@code divisor}, which is above zero: durations of full quarters of an hour. */
    public ScalarSchema<T> multipleOf(T divisor) {
        return with(new ScalarMultiple(ScalarBounds.writtenDivisor(type, divisor)));
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
