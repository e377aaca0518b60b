package dev.satya.schema;

import java.math.BigDecimal;

/**
 * The words that integers and numbers share. Bounds are exact decimal numbers; a {@code double} is
 * taken by its shortest decimal form, so 0.1 means one tenth.
 *
 * @param <S> the kind itself
 */
public sealed interface NumericKind<S extends NumericKind<S>> extends Kind<S>
        permits IntegerSchema, NumberSchema {

    /** Greater than {@code bound}. */
    default S gt(BigDecimal bound) {
        return with(new Constraint.ExclusiveMinimum(bound));
    }

    /** Greater than {@code bound}. */
    default S gt(long bound) {
        return gt(BigDecimal.valueOf(bound));
    }

    /** Greater than {@code bound}, which is finite, or it is a {@link SchemaException}. */
    default S gt(double bound) {
        return gt(Constraints.finite(bound));
    }

    /** Greater than or equal to {@code bound}. */
    default S ge(BigDecimal bound) {
        return with(new Constraint.Minimum(bound));
    }

    /** Greater than or equal to {@code bound}. */
    default S ge(long bound) {
        return ge(BigDecimal.valueOf(bound));
    }

    /** Greater than or equal to {@code bound}, which is finite, or it is a {@link SchemaException}. */
    default S ge(double bound) {
        return ge(Constraints.finite(bound));
    }

    /** Less than {@code bound}. */
    default S lt(BigDecimal bound) {
        return with(new Constraint.ExclusiveMaximum(bound));
    }

    /** Less than {@code bound}. */
    default S lt(long bound) {
        return lt(BigDecimal.valueOf(bound));
    }

    /** Less than {@code bound}, which is finite, or it is a {@link SchemaException}. */
    default S lt(double bound) {
        return lt(Constraints.finite(bound));
    }

    /** Less than or equal to {@code bound}. */
    default S le(BigDecimal bound) {
        return with(new Constraint.Maximum(bound));
    }

    /** Less than or equal to {@code bound}. */
    default S le(long bound) {
        return le(BigDecimal.valueOf(bound));
    }

    /** Less than or equal to {@code bound}, which is finite, or it is a {@link SchemaException}. */
    default S le(double bound) {
        return le(Constraints.finite(bound));
    }

    /** A whole multiple of {@code divisor}, which is above 0, in exact decimal arithmetic. */
    default S multipleOf(BigDecimal divisor) {
        return with(new Constraint.MultipleOf(divisor));
    }

    /** A whole multiple of {@code divisor}, which is above 0. */
    default S multipleOf(long divisor) {
        return multipleOf(BigDecimal.valueOf(divisor));
    }

    /**
     * A whole multiple of {@code divisor}, which is finite and above 0: 0.0075 is a multiple of 0.0001.
     */
    default S multipleOf(double divisor) {
        return multipleOf(Constraints.finite(divisor));
    }
}
