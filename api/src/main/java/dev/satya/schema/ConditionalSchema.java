package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One schema for instances that conform to a condition, another for those that do not (JSON Schema
 * 2020-12 Core §10.2.2). The condition converts nothing and adds nothing to the value.
 *
 * @param condition decides, and is no assertion of its own
 * @param whenValid for instances that conform to the condition
 * @param whenInvalid for all others
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record ConditionalSchema(
        Schema condition,
        Schema whenValid,
        Schema whenInvalid,
        List<Constraint> constraints,
        Annotations annotations)
        implements Kind<ConditionalSchema> {

    /** Copies and checks the constraints. */
    public ConditionalSchema {
        constraints = Constraints.checked(null, constraints);
    }

    /** The same condition with another schema for those that do not conform to it. */
    public ConditionalSchema otherwise(Schema whenInvalid) {
        return new ConditionalSchema(condition, whenValid, whenInvalid, constraints, annotations);
    }

    @Override
    public List<SchemaPart> parts() {
        return List.of(
                SchemaPart.inPlace(condition, "if"),
                SchemaPart.inPlace(whenValid, "then"),
                SchemaPart.inPlace(whenInvalid, "else"));
    }

    @Override
    public ConditionalSchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        return new ConditionalSchema(
                next.next(), next.next(), next.next(), constraints, annotations);
    }

    @Override
    public ConditionalSchema withConstraints(List<Constraint> constraints) {
        return new ConditionalSchema(condition, whenValid, whenInvalid, constraints, annotations);
    }

    @Override
    public ConditionalSchema withAnnotations(Annotations annotations) {
        return new ConditionalSchema(condition, whenValid, whenInvalid, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitConditional(this);
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
