package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema, and what holds for the items and members about which no part of it has anything to say
 * (JSON Schema 2020-12 Core §11). A part that the instance does not conform to, such as a branch of
 * anyOf, has nothing to say.
 */
public final class UnevaluatedSchema extends Structured implements Kind<UnevaluatedSchema> {
    private final Schema schema;
    private final @Nullable Schema items;
    private final @Nullable Schema properties;
    private final List<Constraint> constraints;
    private final Annotations annotations;

    /** A schema, and nothing more for what it says nothing about, until that is added. */
    public static UnevaluatedSchema of(Schema schema) {
        return new UnevaluatedSchema(schema, null, null, List.of(), Annotations.NONE);
    }

    /** Copies and checks the constraints. */
    private UnevaluatedSchema(
            Schema schema,
            @Nullable Schema items,
            @Nullable Schema properties,
            List<Constraint> constraints,
            Annotations annotations) {
        constraints = Constraints.checked(null, constraints);
        this.schema = schema;
        this.items = items;
        this.properties = properties;
        this.constraints = constraints;
        this.annotations = annotations;
    }

    /** What the instance conforms to. */
    public Schema schema() {
        return schema;
    }

    /**
     * What each item conforms to about which {@code schema} says nothing; null: nothing more is
     * said about them.
     */
    public @Nullable Schema items() {
        return items;
    }

    /**
     * What each member conforms to about which {@code schema} says nothing; null: nothing more is
     * said about them.
     */
    public @Nullable Schema properties() {
        return properties;
    }

    @Override
    public List<Constraint> constraints() {
        return constraints;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /** The same with another schema for the items about which nothing is said; null: none. */
    public UnevaluatedSchema withItems(@Nullable Schema items) {
        return new UnevaluatedSchema(schema, items, properties, constraints, annotations);
    }

    /** The same with another schema for the members about which nothing is said; null: none. */
    public UnevaluatedSchema withProperties(@Nullable Schema properties) {
        return new UnevaluatedSchema(schema, items, properties, constraints, annotations);
    }

    @Override
    public List<SchemaPart> parts() {
        List<SchemaPart> parts = new ArrayList<>(3);
        parts.add(SchemaPart.inPlace(schema));
        if (items != null) {
            parts.add(SchemaPart.within(items, "unevaluatedItems"));
        }
        if (properties != null) {
            parts.add(SchemaPart.within(properties, "unevaluatedProperties"));
        }
        return parts;
    }

    @Override
    public UnevaluatedSchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        return new UnevaluatedSchema(
                next.next(),
                next.nextFor(items),
                next.nextFor(properties),
                constraints,
                annotations);
    }

    @Override
    public UnevaluatedSchema withConstraints(List<Constraint> constraints) {
        return new UnevaluatedSchema(schema, items, properties, constraints, annotations);
    }

    @Override
    public UnevaluatedSchema withAnnotations(Annotations annotations) {
        return new UnevaluatedSchema(schema, items, properties, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitUnevaluated(this);
    }

    @Override
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("schema", schema);
        components.put("items", items);
        components.put("properties", properties);
        components.put("constraints", constraints);
        components.put("annotations", annotations);
        return components;
    }
}
