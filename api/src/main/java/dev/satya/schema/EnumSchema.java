package dev.satya.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of some values (JSON Schema 2020-12 Validation §6.1.2).
 *
 * @param values in JSON terms, at least one
 * @param javaType the Java enum whose constants have these names and which the model holds; null:
 *     the model holds the value itself
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record EnumSchema(
        List<@Nullable Object> values,
        @Nullable Class<? extends Enum<?>> javaType,
        List<Constraint> constraints,
        Annotations annotations)
        implements Kind<EnumSchema> {

    /** Copies and checks the constraints. */
    public EnumSchema {
        values = JsonValues.jsonOfList(values);
        if (values.isEmpty()) {
            throw new SchemaException("enum has no values");
        }
        constraints = Constraints.checked(null, constraints);
    }

    /** One of these values. */
    public static EnumSchema of(List<? extends @Nullable Object> values) {
        return new EnumSchema(JsonValues.jsonOfList(values), null, List.of(), Annotations.NONE);
    }

    /** The name of one of the constants of {@code type}. */
    public static EnumSchema of(Class<? extends Enum<?>> type) {
        List<@Nullable Object> names = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return new EnumSchema(names, type, List.of(), Annotations.NONE);
    }

    @Override
    public EnumSchema withConstraints(List<Constraint> constraints) {
        return new EnumSchema(values, javaType, constraints, annotations);
    }

    @Override
    public EnumSchema withAnnotations(Annotations annotations) {
        return new EnumSchema(values, javaType, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitEnum(this);
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
