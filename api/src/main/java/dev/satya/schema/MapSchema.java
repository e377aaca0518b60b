package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object with arbitrary names.
 *
 * @param keys what each name conforms to, as a string
 * @param values what each value conforms to
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record MapSchema(
        Schema keys, Schema values, List<Constraint> constraints, Annotations annotations)
        implements Kind<MapSchema> {

    /** Copies and checks the constraints, and refuses keys that cannot be told apart. */
    public MapSchema {
        if (keys instanceof ScalarSchema<?> scalar && !scalar.type().isKey()) {
            throw new SchemaException(
                    "values of the type \""
                            + scalar.type().name()
                            + "\" are no keys: their class does not compare them by what they are");
        }
        constraints = Constraints.checked(JsonType.OBJECT, constraints);
    }

    /**
     * The schema of keys that makes them of names whatever the call says, unless it is strict itself; the
     * same where it never converts names.
     */
    public static Schema converting(Schema keys) {
        boolean isSaid = keys.annotations().strictness() != null;
        boolean readsTextAnyway =
                keys instanceof StringSchema
                        || keys instanceof AnySchema
                        || keys instanceof EnumSchema
                        || keys instanceof ConstSchema
                        || keys instanceof ScalarSchema<?> scalar
                                && scalar.type().jsonType() == JsonType.STRING;
        return isSaid || readsTextAnyway ? keys : ((Kind<?>) keys).lax();
    }

    /** At least {@code count} members. */
    public MapSchema minProperties(int count) {
        return with(new Constraint.MinProperties(count));
    }

    /** At most {@code count} members. */
    public MapSchema maxProperties(int count) {
        return with(new Constraint.MaxProperties(count));
    }

    @Override
    public List<SchemaPart> parts() {
        return List.of(
                SchemaPart.within(keys, "propertyNames"),
                SchemaPart.within(values, "additionalProperties"));
    }

    @Override
    public MapSchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        return new MapSchema(next.next(), next.next(), constraints, annotations);
    }

    @Override
    public MapSchema withConstraints(List<Constraint> constraints) {
        return new MapSchema(keys, values, constraints, annotations);
    }

    @Override
    public MapSchema withAnnotations(Annotations annotations) {
        return new MapSchema(keys, values, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitMap(this);
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
