package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema with definitions that references in it may use.
 *
 * @param definitions schemas by name; they may refer to each other
 * @param root the schema itself
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record DefinitionsSchema(
        Map<String, Schema> definitions,
        Schema root,
        List<Constraint> constraints,
        Annotations annotations)
        implements Kind<DefinitionsSchema> {

    /** Copies and checks the constraints. */
    public DefinitionsSchema {
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        constraints = Constraints.checked(null, constraints);
    }

    /** {@code root}, with {@code definitions} to refer to. */
    public static DefinitionsSchema of(Map<String, ? extends Schema> definitions, Schema root) {
        return new DefinitionsSchema(
                new LinkedHashMap<>(definitions), root, List.of(), Annotations.NONE);
    }

    @Override
    public List<SchemaPart> parts() {
        List<SchemaPart> parts = new ArrayList<>(definitions.size() + 1);
        definitions.forEach((name, schema) -> parts.add(SchemaPart.definition(name, schema)));
        parts.add(SchemaPart.inPlace(root));
        return parts;
    }

    @Override
    public DefinitionsSchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        Map<String, Schema> all = new LinkedHashMap<>();
        definitions.keySet().forEach(name -> all.put(name, next.next()));
        return new DefinitionsSchema(all, next.next(), constraints, annotations);
    }

    @Override
    public DefinitionsSchema withConstraints(List<Constraint> constraints) {
        return new DefinitionsSchema(definitions, root, constraints, annotations);
    }

    @Override
    public DefinitionsSchema withAnnotations(Annotations annotations) {
        return new DefinitionsSchema(definitions, root, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitDefinitions(this);
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
