package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one value (JSON Schema 2020-12 Validation §6.1.3).
 *
 * @param value in JSON terms: null, Boolean, Number, String, List, Map
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record ConstSchema(
        @Nullable Object value, List<Constraint> constraints, Annotations annotations)
        implements Kind<ConstSchema> {

    /** Copies and checks the constraints. */
    public ConstSchema {
        value = JsonValues.jsonOf(value);
        constraints = Constraints.checked(null, constraints);
    }

    /** This value and no other. */
    public static ConstSchema of(@Nullable Object value) {
        return new ConstSchema(value, List.of(), Annotations.NONE);
    }

    @Override
    public ConstSchema withConstraints(List<Constraint> constraints) {
        return new ConstSchema(value, constraints, annotations);
    }

    @Override
    public ConstSchema withAnnotations(Annotations annotations) {
        return new ConstSchema(value, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitConst(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    @Override
    public String toString() {
        return Structure.text(this);
    }
}
