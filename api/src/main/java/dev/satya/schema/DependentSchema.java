package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for objects that have a certain member, whatever its value; other instances conform
 * (JSON Schema 2020-12 Validation §6.5.4, Core §10.2.2.4).
 *
 * @param property the name of the member
 * @param required the names of members that the object then has too
 * @param schema what the whole object then conforms to
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record DependentSchema(
        String property,
        List<String> required,
        Schema schema,
        List<Constraint> constraints,
        Annotations annotations)
        implements Kind<DependentSchema> {

    /** Copies the names, copies and checks the constraints. */
    public DependentSchema {
        required = List.copyOf(required);
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public List<SchemaPart> parts() {
        return List.of(SchemaPart.inPlace(schema, "dependentSchemas", property));
    }

    @Override
    public DependentSchema withParts(List<? extends Schema> parts) {
        Schema dependent = new NewParts(this, parts).next();
        return new DependentSchema(property, required, dependent, constraints, annotations);
    }

    @Override
    public DependentSchema withConstraints(List<Constraint> constraints) {
        return new DependentSchema(property, required, schema, constraints, annotations);
    }

    @Override
    public DependentSchema withAnnotations(Annotations annotations) {
        return new DependentSchema(property, required, schema, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDependent(this);
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
