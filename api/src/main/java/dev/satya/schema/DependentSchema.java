package dev.satya.schema;

import dev.satya.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for objects that have a certain member, whatever its value; other instances conform
 * (JSON Schema 2020-12 Validation §6.5.4, Core §10.2.2.4).
 */
public final class DependentSchema extends Structured implements Kind<DependentSchema> {
    private final String property;
    private final List<String> required;
    private final Schema schema;
    private final List<Constraint> constraints;
    private final Annotations annotations;

    /** {@code schema} for objects that have the member {@code property}. */
    public static DependentSchema of(String property, Schema schema) {
        return new DependentSchema(property, List.of(), schema, List.of(), Annotations.NONE);
    }

    /** Copies the names, copies and checks the constraints. */
    private DependentSchema(
            String property,
            List<String> required,
            Schema schema,
            List<Constraint> constraints,
            Annotations annotations) {
        required = List.copyOf(required);
        constraints = Constraints.checked(null, constraints);
        this.property = property;
        this.required = required;
        this.schema = schema;
        this.constraints = constraints;
        this.annotations = annotations;
    }

    /** The name of the member. */
    public String property() {
        return property;
    }

    /** The names of members that the object then has too. */
    public List<String> required() {
        return required;
    }

    /** What the whole object then conforms to. */
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Constraint> constraints() {
        return constraints;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /** The same for objects that then have these members too. */
    public DependentSchema withRequired(List<String> required) {
        return new DependentSchema(property, required, schema, constraints, annotations);
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
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("property", property);
        components.put("required", required);
        components.put("schema", schema);
        components.put("constraints", constraints);
        components.put("annotations", annotations);
        return components;
    }
}
