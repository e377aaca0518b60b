package dev.satya.schema;

import dev.satya.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One schema for instances that conform to a condition, another for those that do not (JSON Schema
 * 2020-12 Core §10.2.2). The condition converts nothing and adds nothing to the value.
 */
public final class ConditionalSchema extends Structured implements Kind<ConditionalSchema> {
    private final Schema condition;
    private final Schema whenValid;
    private final Schema whenInvalid;
    private final List<Constraint> constraints;
    private final Annotations annotations;

    /** One schema for instances that conform to a condition, another for those that do not. */
    public static ConditionalSchema of(Schema condition, Schema whenValid, Schema whenInvalid) {
        return new ConditionalSchema(
                condition, whenValid, whenInvalid, List.of(), Annotations.NONE);
    }

    /** Copies and checks the constraints. */
    private ConditionalSchema(
            Schema condition,
            Schema whenValid,
            Schema whenInvalid,
            List<Constraint> constraints,
            Annotations annotations) {
        constraints = Constraints.checked(null, constraints);
        this.condition = condition;
        this.whenValid = whenValid;
        this.whenInvalid = whenInvalid;
        this.constraints = constraints;
        this.annotations = annotations;
    }

    /** Decides, and is no assertion of its own. */
    public Schema condition() {
        return condition;
    }

    /** For instances that conform to the condition. */
    public Schema whenValid() {
        return whenValid;
    }

    /** For all others. */
    public Schema whenInvalid() {
        return whenInvalid;
    }

    @Override
    public List<Constraint> constraints() {
        return constraints;
    }

    @Override
    public Annotations annotations() {
        return annotations;
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
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("condition", condition);
        components.put("whenValid", whenValid);
        components.put("whenInvalid", whenInvalid);
        components.put("constraints", constraints);
        components.put("annotations", annotations);
        return components;
    }
}
