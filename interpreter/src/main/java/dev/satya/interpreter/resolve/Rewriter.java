package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rebuilds a schema from its rewritten parts. A subclass overrides the kinds that it changes. A
 * mistake found below gets its trail here.
 */
public abstract class Rewriter implements SchemaVisitor<Schema> {
    /** The most that {@link dev.satya.Limits#depth} may be: all stages walk schemas by recursion. */
    private static final int MAX_DEPTH = 10_000;

    private int depth;

    /** A rewriter of one schema. */
    protected Rewriter() {}

    /** The schema, rewritten. */
    protected Schema rewrite(Schema schema) {
        if (++depth > MAX_DEPTH) {
            throw new SchemaException("schemas are nested deeper than " + MAX_DEPTH);
        }
        try {
            return schema.accept(this);
        } finally {
            depth--;
        }
    }

    /** The part at the end of a trail, rewritten. */
    protected final Schema rewrite(Schema part, String... trail) {
        try {
            return rewrite(part);
        } catch (SchemaException e) {
            SchemaException located = e;
            for (int i = trail.length - 1; i >= 0; i--) {
                located = located.under(trail[i]);
            }
            throw located;
        }
    }

    private List<Schema> rewriteAll(String keyword, List<Schema> branches) {
        List<Schema> rewritten = new ArrayList<>(branches.size());
        for (int i = 0; i < branches.size(); i++) {
            rewritten.add(rewrite(branches.get(i), keyword, Integer.toString(i)));
        }
        return rewritten;
    }

    @Override
    public Schema visitAny(AnySchema schema) {
        return schema;
    }

    @Override
    public Schema visitNever(NeverSchema schema) {
        return schema;
    }

    @Override
    public Schema visitNull(NullSchema schema) {
        return schema;
    }

    @Override
    public Schema visitBoolean(BooleanSchema schema) {
        return schema;
    }

    @Override
    public Schema visitInteger(IntegerSchema schema) {
        return schema;
    }

    @Override
    public Schema visitNumber(NumberSchema schema) {
        return schema;
    }

    @Override
    public Schema visitString(StringSchema schema) {
        return schema;
    }

    @Override
    public Schema visitEnum(EnumSchema schema) {
        return schema;
    }

    @Override
    public Schema visitConst(ConstSchema schema) {
        return schema;
    }

    @Override
    public Schema visitReference(ReferenceSchema schema) {
        return schema;
    }

    @Override
    public Schema visitArray(ArraySchema schema) {
        Contains contains = schema.contains();
        return new ArraySchema(
                rewriteAll("prefixItems", schema.prefix()),
                rewrite(schema.items(), "items"),
                contains == null
                        ? null
                        : new Contains(
                                rewrite(contains.schema(), "contains"),
                                contains.minimum(),
                                contains.maximum(),
                                contains.evaluates()),
                schema.constraints(),
                schema.annotations());
    }

    @Override
    public Schema visitMap(MapSchema schema) {
        return new MapSchema(
                rewrite(schema.keys(), "propertyNames"),
                rewrite(schema.values(), "additionalProperties"),
                schema.constraints(),
                schema.annotations());
    }

    @Override
    public Schema visitObject(ObjectSchema schema) {
        List<Field> fields = new ArrayList<>(schema.fields().size());
        for (Field field : schema.fields()) {
            Schema rewritten = rewrite(field.schema(), "properties", field.name());
            fields.add(field.with(rewritten));
        }
        List<PatternProperty> patterns = new ArrayList<>(schema.patterns().size());
        for (PatternProperty pattern : schema.patterns()) {
            Schema rewritten = rewrite(pattern.schema(), "patternProperties", pattern.regex());
            patterns.add(new PatternProperty(pattern.regex(), rewritten));
        }
        return new ObjectSchema(
                schema.name(),
                fields,
                patterns,
                schema.extras(),
                rewrite(schema.extraValues(), "additionalProperties"),
                schema.rules(),
                schema.javaType(),
                schema.constraints(),
                schema.annotations());
    }

    @Override
    public Schema visitNullable(NullableSchema schema) {
        return new NullableSchema(
                rewrite(schema.schema()), schema.constraints(), schema.annotations());
    }

    @Override
    public Schema visitAllOf(AllOfSchema schema) {
        return branches(
                "allOf",
                schema.branches(),
                all -> new AllOfSchema(all, schema.constraints(), schema.annotations()));
    }

    @Override
    public Schema visitAnyOf(AnyOfSchema schema) {
        return branches(
                "anyOf",
                schema.branches(),
                all -> new AnyOfSchema(all, schema.constraints(), schema.annotations()));
    }

    @Override
    public Schema visitOneOf(OneOfSchema schema) {
        return branches(
                "oneOf",
                schema.branches(),
                all -> new OneOfSchema(all, schema.constraints(), schema.annotations()));
    }

    private Schema branches(
            String keyword, List<Schema> branches, Function<List<Schema>, Schema> rebuild) {
        return rebuild.apply(rewriteAll(keyword, branches));
    }

    @Override
    public Schema visitNot(NotSchema schema) {
        return new NotSchema(
                rewrite(schema.schema(), "not"), schema.constraints(), schema.annotations());
    }

    @Override
    public Schema visitDefinitions(DefinitionsSchema schema) {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        schema.definitions()
                .forEach(
                        (name, definition) ->
                                definitions.put(name, rewrite(definition, "$defs", name)));
        return new DefinitionsSchema(
                definitions, rewrite(schema.root()), schema.constraints(), schema.annotations());
    }

    @Override
    public Schema visitGuarded(GuardedSchema schema) {
        return new GuardedSchema(
                schema.type(),
                rewrite(schema.schema()),
                schema.constraints(),
                schema.annotations());
    }

    @Override
    public Schema visitConditional(ConditionalSchema schema) {
        return new ConditionalSchema(
                rewrite(schema.condition(), "if"),
                rewrite(schema.whenValid(), "then"),
                rewrite(schema.whenInvalid(), "else"),
                schema.constraints(),
                schema.annotations());
    }

    @Override
    public Schema visitDependent(DependentSchema schema) {
        return new DependentSchema(
                schema.property(),
                schema.required(),
                rewrite(schema.schema(), "dependentSchemas", schema.property()),
                schema.constraints(),
                schema.annotations());
    }

    @Override
    public Schema visitUnevaluated(UnevaluatedSchema schema) {
        Schema items = schema.items();
        Schema properties = schema.properties();
        return new UnevaluatedSchema(
                rewrite(schema.schema()),
                items == null ? null : rewrite(items, "unevaluatedItems"),
                properties == null ? null : rewrite(properties, "unevaluatedProperties"),
                schema.constraints(),
                schema.annotations());
    }
}
