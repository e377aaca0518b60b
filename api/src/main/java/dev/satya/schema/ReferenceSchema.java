package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema by its name; the way to write recursion.
 *
 * @param name of a definition, or of an enclosing object
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record ReferenceSchema(String name, List<Constraint> constraints, Annotations annotations)
        implements Kind<ReferenceSchema> {

    /** Copies and checks the constraints. */
    public ReferenceSchema {
        constraints = Constraints.checked(null, constraints);
    }

    @Override
    public ReferenceSchema withConstraints(List<Constraint> constraints) {
        return new ReferenceSchema(name, constraints, annotations);
    }

    @Override
    public ReferenceSchema withAnnotations(Annotations annotations) {
        return new ReferenceSchema(name, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitReference(this);
    }
}
