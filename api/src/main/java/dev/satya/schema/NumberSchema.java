package dev.satya.schema;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number, whole or not.
 *
 * @param form how the model holds it
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record NumberSchema(Form form, List<Constraint> constraints, Annotations annotations)
        implements NumericKind<NumberSchema> {

    /** Copies and checks the constraints. */
    public NumberSchema {
        constraints = Constraints.checked(JsonType.NUMBER, constraints);
    }

    /** How the model holds a number. */
    public enum Form {
        /** IEEE 754 binary64, rounded to the nearest; the model holds a {@link Double}. */
        DOUBLE,
        /**
         * IEEE 754 binary32, rounded to the nearest before anything else is asked; the model holds a
         * {@link Float}, and constraints see the {@link Double} of its shortest decimal form.
         */
        FLOAT,
        /** Exactly; the model holds a {@link java.math.BigDecimal}. */
        DECIMAL,
        /**
         * Exactly, in the smallest of {@link Long}, {@link java.math.BigInteger}, {@link Double} and
         * {@link java.math.BigDecimal} that holds it: what an imported JSON Schema means.
         */
        AS_WRITTEN
    }

    /**
     * Numbers that {@code DECIMAL(precision, scale)} of SQL holds: up to {@code scale} digits behind the
     * point, and {@code precision - scale} before it. These are bounds and a {@code multipleOf}.
     *
     * @param precision from 1
     * @param scale from 0 to {@code precision}
     * @throws SchemaException if they are others, or contradict bounds that are there
     */
    public NumberSchema digits(int precision, int scale) {
        if (precision < 1 || scale < 0 || scale > precision) {
            throw new SchemaException(
                    "no number has "
                            + precision
                            + " digits of which "
                            + scale
                            + " are behind the point");
        }
        BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(precision - scale);
        return gt(beyond.negate()).lt(beyond).multipleOf(BigDecimal.ONE.movePointLeft(scale));
    }

    @Override
    public NumberSchema withConstraints(List<Constraint> constraints) {
        return new NumberSchema(form, constraints, annotations);
    }

    @Override
    public NumberSchema withAnnotations(Annotations annotations) {
        return new NumberSchema(form, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitNumber(this);
    }
}
