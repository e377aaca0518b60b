package dev.satya.schema;

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
