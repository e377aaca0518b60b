package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * At least one branch (JSON Schema 2020-12 Core §10.2.1.2).
 *
 * @param branches at least one
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record AnyOfSchema(
        List<Schema> branches, List<Constraint> constraints, Annotations annotations)
        implements Kind<AnyOfSchema> {

    /** Copies and checks the constraints. */
    public AnyOfSchema {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new SchemaException("anyOf has no branches");
        }
        constraints = Constraints.checked(null, constraints);
    }

    /**
     * The types of the branches, where there are several and each is of a kind with a JSON type of
     * its own: a value that no branch takes has the wrong type, or breaks the branch of its type. An
     * object with a name of its own is no such kind, and integers and numbers are one type. An {@code
     * allOf} of one branch, which says nothing more, counts as that.
     *
     * @return in the order of the branches; empty if it is not so
     */
    public List<JsonType> types() {
        List<JsonType> types = new ArrayList<>();
        Set<JsonType> families = EnumSet.noneOf(JsonType.class);
        for (Schema branch : branches) {
            JsonType type = type(branch);
            if (type == null || !families.add(type == JsonType.INTEGER ? JsonType.NUMBER : type)) {
                return List.of();
            }
            types.add(type);
        }
        return types.size() < 2 ? List.of() : types;
    }

    private static @Nullable JsonType type(Schema schema) {
        if (schema instanceof AllOfSchema all) {
            boolean isBare =
                    all.constraints().isEmpty() && all.annotations().equals(Annotations.NONE);
            return isBare && all.branches().size() == 1 ? type(all.branches().get(0)) : null;
        }
        if (schema instanceof ObjectSchema object) {
            return object.name() == null ? JsonType.OBJECT : null;
        }
        if (schema instanceof NumberSchema) {
            return JsonType.NUMBER;
        }
        if (schema instanceof IntegerSchema) {
            return JsonType.INTEGER;
        }
        if (schema instanceof StringSchema) {
            return JsonType.STRING;
        }
        if (schema instanceof BooleanSchema) {
            return JsonType.BOOLEAN;
        }
        if (schema instanceof ArraySchema) {
            return JsonType.ARRAY;
        }
        if (schema instanceof MapSchema) {
            return JsonType.OBJECT;
        }
        return schema instanceof NullSchema ? JsonType.NULL : null;
    }

    @Override
    public List<SchemaPart> parts() {
        return SchemaPart.branches("anyOf", branches);
    }

    @Override
    public AnyOfSchema withParts(List<? extends Schema> parts) {
        List<Schema> all = new NewParts(this, parts).next(branches.size());
        return new AnyOfSchema(all, constraints, annotations);
    }

    @Override
    public AnyOfSchema withConstraints(List<Constraint> constraints) {
        return new AnyOfSchema(branches, constraints, annotations);
    }

    @Override
    public AnyOfSchema withAnnotations(Annotations annotations) {
        return new AnyOfSchema(branches, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitAnyOf(this);
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
