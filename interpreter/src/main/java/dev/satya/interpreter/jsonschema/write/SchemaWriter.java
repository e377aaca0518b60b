package dev.satya.interpreter.jsonschema.write;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Annotations.BranchOrder;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.ExportOptions.Mode;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook.After;
import dev.satya.schema.Hook.Before;
import dev.satya.schema.Hook.Wrap;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Translates the schema family into JSON Schema; the way back from {@link dev.satya.interpreter.jsonschema.read.SchemaReader}. */
final class SchemaWriter implements SchemaVisitor<Map<String, Object>> {
    private final Vocabulary vocabulary;
    private final Mode mode;
    private final boolean hasLax;
    private final Set<String> constraints = new TreeSet<>();
    private boolean assertsFormats;

    /**
     * A writer of one document.
     *
     * @param hasLax whether something in it converts; nobody asks where guards are told as such
     */
    SchemaWriter(Vocabulary vocabulary, Mode mode, boolean hasLax) {
        this.vocabulary = vocabulary;
        this.mode = mode;
        this.hasLax = hasLax;
    }

    Mode mode() {
        return mode;
    }

    /** How strict a schema is that does not say. */
    String usualStrictness() {
        return mode == Mode.VALIDATION ? "lax" : "strict";
    }

    /** Whether a format that was written is an assertion. */
    boolean assertsFormats() {
        return assertsFormats;
    }

    /** The named constraints that were written as keywords. */
    Set<String> constraints() {
        return constraints;
    }

    Map<String, Object> write(Schema schema, String... trail) {
        try {
            Map<String, Object> words = apart(schema, schema.accept(this));
            ConstraintWriter constraints =
                    new ConstraintWriter(
                            vocabulary, () -> assertsFormats = true, this.constraints::add);
            Map<String, Object> whole = constraints.write(words, schema.constraints());
            AnnotationWriter.write(schema.annotations(), vocabulary, whole);
            DiscriminatorMapping.addTo(whole);
            return whole;
        } catch (SchemaException e) {
            SchemaException located = e;
            for (int i = trail.length - 1; i >= 0; i--) {
                located = located.under(trail[i]);
            }
            throw located;
        }
    }

    /** What a scalar type is wrapped in may have constraints of values of JSON, which it may not. */
    private static Map<String, Object> apart(Schema schema, Map<String, Object> words) {
        boolean isWithin =
                words.containsKey(OwnKeywords.SCALAR)
                        && !(schema instanceof ScalarSchema)
                        && !schema.constraints().isEmpty();
        return isWithin ? words("allOf", List.of(words)) : words;
    }

    private static Map<String, Object> words(String keyword, Object value) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(keyword, value);
        return words;
    }

    private static Map<String, Object> type(JsonType type) {
        return words("type", type.word());
    }

    Map<String, Object> branches(String keyword, List<Schema> branches) {
        List<Object> written = new ArrayList<>();
        for (Schema branch : branches) {
            written.add(write(branch, keyword, Integer.toString(written.size())));
        }
        return words(keyword, written);
    }

    @Override
    public Map<String, Object> visitAny(AnySchema schema) {
        return new LinkedHashMap<>();
    }

    @Override
    public Map<String, Object> visitNever(NeverSchema schema) {
        return words("not", new LinkedHashMap<>());
    }

    @Override
    public Map<String, Object> visitNull(NullSchema schema) {
        return type(JsonType.NULL);
    }

    @Override
    public Map<String, Object> visitBoolean(BooleanSchema schema) {
        return type(JsonType.BOOLEAN);
    }

    @Override
    public Map<String, Object> visitInteger(IntegerSchema schema) {
        return type(JsonType.INTEGER);
    }

    @Override
    public Map<String, Object> visitNumber(NumberSchema schema) {
        Map<String, Object> words = type(JsonType.NUMBER);
        if (schema.form() != Form.AS_WRITTEN) {
            words.put("format", schema.form().name().toLowerCase(Locale.ROOT));
            assertsFormats = true;
        }
        return words;
    }

    @Override
    public Map<String, Object> visitString(StringSchema schema) {
        Map<String, Object> words = type(JsonType.STRING);
        if (!schema.transforms().isEmpty()) {
            words.put(
                    "x-transforms",
                    schema.transforms().stream()
                            .map(transform -> transform.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return words;
    }

    @Override
    public Map<String, Object> visitScalar(ScalarSchema<?> schema) {
        Map<String, Object> words = type(schema.type().jsonType());
        String format = schema.type().format();
        if (format != null) {
            words.put("format", format);
        }
        words.put(OwnKeywords.SCALAR, schema.type().name());
        return words;
    }

    @Override
    public Map<String, Object> visitEnum(EnumSchema schema) {
        return words("enum", schema.values());
    }

    @Override
    @SuppressWarnings("NullAway") // a const may be null, and then its value in the map is
    public Map<String, Object> visitConst(ConstSchema schema) {
        return words("const", schema.value());
    }

    @Override
    public Map<String, Object> visitArray(ArraySchema schema) {
        return new ArrayWriter(this).write(schema);
    }

    @Override
    public Map<String, Object> visitMap(MapSchema schema) {
        Map<String, Object> words = type(JsonType.OBJECT);
        boolean isOfAny = isAny(schema.values());
        if (isOfAny || !isAny(schema.keys())) {
            words.put("propertyNames", write(schema.keys(), "propertyNames"));
        }
        if (!isOfAny) {
            words.put("additionalProperties", write(schema.values(), "additionalProperties"));
        }
        return words;
    }

    @Override
    public Map<String, Object> visitObject(ObjectSchema schema) {
        return new ObjectWriter(this).write(schema);
    }

    static boolean isAny(Schema schema) {
        return schema instanceof AnySchema
                && schema.constraints().isEmpty()
                && schema.annotations().equals(Annotations.NONE);
    }

    @Override
    public Map<String, Object> visitNullable(NullableSchema schema) {
        return words("anyOf", List.of(write(schema.schema()), type(JsonType.NULL)));
    }

    @Override
    public Map<String, Object> visitAllOf(AllOfSchema schema) {
        Map<String, Object> words = branches("allOf", schema.branches());
        if (schema.annotations().branchOrder() == BranchOrder.IN_SEQUENCE) {
            words.put(OwnKeywords.IN_SEQUENCE, true);
        }
        return words;
    }

    @Override
    public Map<String, Object> visitAnyOf(AnyOfSchema schema) {
        return branches("anyOf", schema.branches());
    }

    @Override
    public Map<String, Object> visitOneOf(OneOfSchema schema) {
        return branches("oneOf", schema.branches());
    }

    @Override
    public Map<String, Object> visitNot(NotSchema schema) {
        Map<String, Object> inner = write(schema.schema(), "not");
        return words("not", inner.isEmpty() ? true : inner); // not {} is never
    }

    @Override
    public Map<String, Object> visitReference(ReferenceSchema schema) {
        return words("$ref", Path.of("$defs", schema.name()).toFragment());
    }

    @Override
    public Map<String, Object> visitDefinitions(DefinitionsSchema schema) {
        return write(schema.root());
    }

    /**
     * Untyped keywords where they say the same; otherwise "not of the type, or conforming", with a
     * word that tells it from an anyOf, whose violations are others. Other tools get a condition.
     */
    @Override
    public Map<String, Object> visitGuarded(GuardedSchema schema) {
        Map<String, Object> inner = write(schema.schema());
        Map<String, Object> untyped = new LinkedHashMap<>(inner);
        boolean isOfType = schema.type().word().equals(untyped.remove("type"));
        boolean isSaidUntyped =
                isOfType
                        && !untyped.isEmpty()
                        && Vocabulary.about(schema.type()).containsAll(untyped.keySet());
        if (isSaidUntyped) {
            return untyped;
        }
        if (mode != Mode.VALIDATION) {
            Map<String, Object> condition = type(schema.type());
            if (hasLax) {
                condition.put("x-strictness", "strict"); // a guard converts nothing
            }
            Map<String, Object> words = words("if", condition);
            words.put("then", inner);
            return words;
        }
        Map<String, Object> words = words("x-guarded", schema.type().word());
        words.put("anyOf", List.of(words("not", type(schema.type())), inner));
        return words;
    }

    @Override
    public Map<String, Object> visitConditional(ConditionalSchema schema) {
        Map<String, Object> words = words("if", write(schema.condition(), "if"));
        if (!isAny(schema.whenValid())) {
            words.put("then", write(schema.whenValid(), "then"));
        }
        if (!isAny(schema.whenInvalid())) {
            words.put("else", write(schema.whenInvalid(), "else"));
        }
        return words;
    }

    @Override
    public Map<String, Object> visitDependent(DependentSchema schema) {
        String property = schema.property();
        Map<String, Object> words = new LinkedHashMap<>();
        if (!schema.required().isEmpty()) {
            words.put(
                    "dependentRequired",
                    words(property, schema.required().stream().distinct().toList()));
        }
        Map<String, Object> dependent =
                isAny(schema.schema())
                        ? Map.of()
                        : write(schema.schema(), "dependentSchemas", property);
        if (!dependent.isEmpty()) {
            words.put("dependentSchemas", words(property, dependent));
        }
        return words;
    }

    /** Code has no written form. */
    static void refuseCode(HookedSchema schema) {
        String kind =
                schema.hook() instanceof Before before
                        ? "before hook \"" + before.code()
                        : schema.hook() instanceof After<?> after
                                ? "after hook \"" + after.code()
                                : schema.hook() instanceof Wrap wrap
                                        ? "wrap hook \"" + wrap.code()
                                        : null;
        if (kind != null) {
            throw new SchemaException(
                    kind + "\" is code and has no written form: write the schema within it");
        }
    }

    @Override
    @SuppressWarnings("NullAway") // what is used may be null, and then its value in the map is
    public Map<String, Object> visitHooked(HookedSchema schema) {
        refuseCode(schema);
        Map<String, Object> inner = write(schema.schema());
        boolean isSaidTwice =
                !schema.annotations().equals(Annotations.NONE)
                        && !schema.schema().annotations().equals(Annotations.NONE);
        boolean isNested = isSaidTwice || inner.containsKey(OwnKeywords.ON_ERROR);
        Map<String, Object> words =
                isNested ? words("allOf", List.of(inner)) : new LinkedHashMap<>(inner);
        if (schema.hook() instanceof OnError.Use use) {
            Object value = WrittenValues.of(schema.schema(), use.value());
            words.put(OwnKeywords.ON_ERROR, words("use", value));
        } else {
            words.put(OwnKeywords.ON_ERROR, "omit");
        }
        return schema.constraints().isEmpty() ? words : words("allOf", List.of(words));
    }

    @Override
    public Map<String, Object> visitUnevaluated(UnevaluatedSchema schema) {
        Map<String, Object> inner = write(schema.schema());
        Map<String, Object> words =
                BesideUnevaluated.isReadAlike(schema, inner)
                        ? new LinkedHashMap<>(inner)
                        : words("allOf", List.of(inner));
        Schema items = schema.items();
        Schema properties = schema.properties();
        if (items != null) {
            words.put("unevaluatedItems", write(items, "unevaluatedItems"));
        }
        if (properties != null) {
            words.put("unevaluatedProperties", write(properties, "unevaluatedProperties"));
        }
        return words;
    }
}
