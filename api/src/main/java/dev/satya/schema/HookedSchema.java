package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema with code around it, or with another outcome than violations where it does not accept a value.
 *
 * @param schema that the hook stands before, behind or around
 * @param hook what is done
 * @param constraints further assertions about the value that comes out
 * @param annotations what else is said about it
 */
public record HookedSchema(
        Schema schema, Hook hook, List<Constraint> constraints, Annotations annotations)
        implements Kind<HookedSchema> {

    /** Copies and checks the constraints. */
    public HookedSchema {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(hook, "hook");
        constraints = Constraints.checked(null, constraints);
    }

    /** Whether a value of the schema may be left out of what it is in. */
    public static boolean omits(Schema schema) {
        return schema instanceof HookedSchema hooked && hooked.hook instanceof OnError.Omit;
    }

    @Override
    public List<SchemaPart> parts() {
        return List.of(SchemaPart.inPlace(schema));
    }

    @Override
    public HookedSchema withParts(List<? extends Schema> parts) {
        return new HookedSchema(new NewParts(this, parts).next(), hook, constraints, annotations);
    }

    @Override
    public HookedSchema withConstraints(List<Constraint> constraints) {
        return new HookedSchema(schema, hook, constraints, annotations);
    }

    @Override
    public HookedSchema withAnnotations(Annotations annotations) {
        return new HookedSchema(schema, hook, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitHooked(this);
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
