package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object with declared fields.
 *
 * @param name its name for references, printing and models; null: none
 * @param fields in the order of the model's slots
 * @param patterns further schemas for members by their names, declared or not
 * @param extras what happens to members that are neither declared nor match a pattern
 * @param extraValues what those conform to that are kept
 * @param rules conditions over several fields
 * @param javaType the record that is read and built in place of a model; null: a model is built
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record ObjectSchema(
        @Nullable String name,
        List<Field> fields,
        List<PatternProperty> patterns,
        Extras extras,
        Schema extraValues,
        List<Rule> rules,
        @Nullable Class<? extends Record> javaType,
        List<Constraint> constraints,
        Annotations annotations)
        implements Kind<ObjectSchema> {

    /**
     * A schema for all members whose names match an expression (JSON Schema 2020-12 Core §10.3.2.2).
     *
     * @param regex matches somewhere in the name; it is not anchored
     * @param schema what their values conform to
     */
    public record PatternProperty(String regex, Schema schema) {}

    /** Copies the parts; refuses a name or alias declared twice and a rule over no field. */
    public ObjectSchema {
        fields = List.copyOf(fields);
        patterns = List.copyOf(patterns);
        rules = List.copyOf(rules);
        constraints = Constraints.checked(JsonType.OBJECT, constraints);
        Set<String> names = FieldNames.of(fields);
        for (Rule rule : rules) {
            for (String field : rule.fields()) {
                if (!names.contains(field)) {
                    throw new SchemaException(
                            "rule \""
                                    + rule.code()
                                    + "\" names \""
                                    + field
                                    + "\", which is no field");
                }
            }
        }
    }

    /** The same object, read from and built as {@code type} where Java objects are concerned. */
    public ObjectSchema as(Class<? extends Record> type) {
        return new ObjectSchema(
                name, fields, patterns, extras, extraValues, rules, type, constraints, annotations);
    }

    /** The same object with another policy for undeclared members. */
    public ObjectSchema withExtras(Extras extras) {
        return new ObjectSchema(
                name,
                fields,
                patterns,
                extras,
                extraValues,
                rules,
                javaType,
                constraints,
                annotations);
    }

    /** The same object, keeping undeclared members that conform to {@code extraValues}. */
    public ObjectSchema withExtras(Schema extraValues) {
        return new ObjectSchema(
                name,
                fields,
                patterns,
                Extras.KEEP,
                extraValues,
                rules,
                javaType,
                constraints,
                annotations);
    }

    /** The same object with one more schema for members whose names match {@code regex}. */
    public ObjectSchema patternProperty(String regex, Schema schema) {
        List<PatternProperty> all = new ArrayList<>(patterns);
        all.add(new PatternProperty(regex, schema));
        return new ObjectSchema(
                name, fields, all, extras, extraValues, rules, javaType, constraints, annotations);
    }

    /** At least {@code count} members, undeclared ones included. */
    public ObjectSchema minProperties(int count) {
        return with(new Constraint.MinProperties(count));
    }

    /** At most {@code count} members, undeclared ones included. */
    public ObjectSchema maxProperties(int count) {
        return with(new Constraint.MaxProperties(count));
    }

    @Override
    public List<SchemaPart> parts() {
        List<SchemaPart> parts = new ArrayList<>(fields.size() + patterns.size() + 1);
        for (Field field : fields) {
            parts.add(SchemaPart.within(field.schema(), "properties", field.name()));
        }
        for (PatternProperty pattern : patterns) {
            parts.add(SchemaPart.within(pattern.schema(), "patternProperties", pattern.regex()));
        }
        parts.add(SchemaPart.within(extraValues, "additionalProperties"));
        return parts;
    }

    @Override
    public ObjectSchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        return new ObjectSchema(
                name,
                fields.stream().map(field -> field.with(next.next())).toList(),
                patterns.stream()
                        .map(pattern -> new PatternProperty(pattern.regex(), next.next()))
                        .toList(),
                extras,
                next.next(),
                rules,
                javaType,
                constraints,
                annotations);
    }

    @Override
    public ObjectSchema withConstraints(List<Constraint> constraints) {
        return new ObjectSchema(
                name,
                fields,
                patterns,
                extras,
                extraValues,
                rules,
                javaType,
                constraints,
                annotations);
    }

    @Override
    public ObjectSchema withAnnotations(Annotations annotations) {
        return new ObjectSchema(
                name,
                fields,
                patterns,
                extras,
                extraValues,
                rules,
                javaType,
                constraints,
                annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitObject(this);
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
