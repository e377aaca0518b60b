package dev.satya.interpreter.conversion;

import dev.satya.Schema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumericKind;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.StringSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The schemas of the shared cases as schemas of this project. What has no counterpart is an {@link
 * Inexpressible} by the name of the kind or option that is missing.
 */
final class CoreSchemas {
    /** That a schema has something that this project has not, or not yet. */
    static final class Inexpressible extends RuntimeException {
        private static final long serialVersionUID = 1;

        Inexpressible(String what) {
            super(what);
        }
    }

    /** What is said of a schema without a bearing on what it accepts, and on what it makes of it. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of(
                    "type",
                    "ref",
                    "model_name",
                    "custom_error_type",
                    "custom_error_message",
                    "custom_error_context",
                    "fail_fast",
                    "microseconds_precision",
                    "now_utc_offset",
                    "preserve_empty_path",
                    "config");

    /** Values of options that are what happens anyway. */
    private static final Map<String, Object> WITHOUT_EFFECT_AS =
            Map.of(
                    "decimal.allow_inf_nan",
                    false,
                    "str.regex_engine",
                    "rust-regex",
                    "union.mode",
                    "smart",
                    "default.on_error",
                    "raise",
                    "model-fields.from_attributes",
                    false,
                    "tagged-union.from_attributes",
                    false);

    private final Map<String, Object> config;

    private CoreSchemas(Map<String, Object> config) {
        this.config = config;
    }

    /** The schema of a case, under the choices of its validator and its call. */
    static Schema of(Map<?, ?> core, Map<String, Object> config) {
        return new CoreSchemas(config).schema(core);
    }

    private Schema schema(Map<?, ?> core) {
        String type = (String) core.get("type");
        Schema schema =
                switch (type) {
                    case "any" -> Schema.any();
                    case "none" -> Schema.nullValue();
                    case "bool" -> annotated(core, Schema.bool());
                    case "int" -> annotated(core, integer(core));
                    case "float" -> annotated(core, number(core, Schema.number()));
                    case "decimal" -> annotated(core, number(core, Schema.decimal()));
                    case "str" -> annotated(core, string(core));
                    case "literal" -> literal(core);
                    case "list" -> annotated(core, array(core, false));
                    case "set" -> annotated(core, array(core, true));
                    case "dict" -> annotated(core, map(core));
                    case "typed-dict", "model-fields" -> object(core, Map.of());
                    case "nullable" -> child(core, "schema").nullable();
                    case "union" -> union(core);
                    case "tagged-union" -> taggedUnion(core);
                    case "definitions" -> definitions(core);
                    case "definition-ref" -> Schema.reference((String) core.get("schema_ref"));
                    default -> scalar(type, core);
                };
        refuseUnused(core, type);
        return schema;
    }

    private static Schema scalar(String type, Map<?, ?> core) {
        Kind<?> scalar = CoreScalars.of(type, core);
        if (scalar == null) {
            throw new Inexpressible("kind " + type);
        }
        return annotated(core, scalar);
    }

    private static final Map<String, Set<String>> USED =
            Map.ofEntries(
                    Map.entry("bool", Set.of("strict")),
                    Map.entry("int", Set.of("strict", "ge", "gt", "le", "lt", "multiple_of")),
                    Map.entry(
                            "float",
                            Set.of(
                                    "strict",
                                    "ge",
                                    "gt",
                                    "le",
                                    "lt",
                                    "multiple_of",
                                    "allow_inf_nan")),
                    Map.entry("decimal", Set.of("strict", "ge", "gt", "le", "lt", "multiple_of")),
                    Map.entry(
                            "str",
                            Set.of(
                                    "strict",
                                    "min_length",
                                    "max_length",
                                    "pattern",
                                    "strip_whitespace",
                                    "to_lower",
                                    "to_upper",
                                    "coerce_numbers_to_str")),
                    Map.entry("bytes", Set.of("strict")),
                    Map.entry("date", Set.of("strict", "ge", "gt", "le", "lt", "now_op")),
                    Map.entry("timedelta", Set.of("strict", "ge", "gt", "le", "lt")),
                    Map.entry("uuid", Set.of("strict", "version")),
                    Map.entry("url", Set.of("strict")),
                    Map.entry("time", Set.of("strict", "ge", "gt", "le", "lt", "tz_constraint")),
                    Map.entry(
                            "datetime",
                            Set.of("strict", "ge", "gt", "le", "lt", "tz_constraint", "now_op")),
                    Map.entry("literal", Set.of("expected")),
                    Map.entry("list", Set.of("strict", "items_schema", "min_length", "max_length")),
                    Map.entry("set", Set.of("strict", "items_schema", "min_length", "max_length")),
                    Map.entry(
                            "dict",
                            Set.of(
                                    "strict",
                                    "keys_schema",
                                    "values_schema",
                                    "min_length",
                                    "max_length")),
                    Map.entry(
                            "typed-dict",
                            Set.of("fields", "extra_behavior", "extras_schema", "total", "strict")),
                    Map.entry("model-fields", Set.of("fields", "extra_behavior", "extras_schema")),
                    Map.entry("nullable", Set.of("schema")),
                    Map.entry("union", Set.of("choices")),
                    Map.entry("tagged-union", Set.of("choices", "discriminator")),
                    Map.entry("default", Set.of("schema", "default")),
                    Map.entry("typed-dict-field", Set.of("schema", "required")),
                    Map.entry("model-field", Set.of("schema")),
                    Map.entry("definitions", Set.of("schema", "definitions")),
                    Map.entry("definition-ref", Set.of("schema_ref")));

    private static void refuseUnused(Map<?, ?> core, String type) {
        Set<String> used = USED.getOrDefault(type, Set.of());
        core.forEach(
                (key, value) -> {
                    String option = type + "." + key;
                    boolean isHarmless =
                            WITHOUT_EFFECT.contains(key)
                                    || used.contains(key)
                                    || value.equals(WITHOUT_EFFECT_AS.get(option));
                    if (!isHarmless) {
                        throw new Inexpressible("option " + option);
                    }
                });
    }

    private Schema child(Map<?, ?> core, String key) {
        return core.get(key) instanceof Map<?, ?> child ? schema(child) : Schema.any();
    }

    private static Schema annotated(Map<?, ?> core, Kind<?> schema) {
        if (!(core.get("strict") instanceof Boolean isStrict)) {
            return schema;
        }
        return isStrict ? schema.strict() : schema.lax();
    }

    private IntegerSchema integer(Map<?, ?> core) {
        return bounded(core, Schema.integer());
    }

    private NumberSchema number(Map<?, ?> core, NumberSchema schema) {
        boolean isBinary = schema.form() == NumberSchema.Form.DOUBLE;
        Object own = core.get("allow_inf_nan");
        Object isAllowed = own == null ? config.get("allow_inf_nan") : own;
        NumberSchema bounded = bounded(core, schema);
        return isBinary && Boolean.FALSE.equals(isAllowed)
                ? bounded.satisfies("finite", Double.class, Double::isFinite)
                : bounded;
    }

    private static <S extends NumericKind<S>> S bounded(Map<?, ?> core, S schema) {
        Map<String, BiFunction<S, BigDecimal, S>> bounds =
                Map.of(
                        "ge", (kind, bound) -> kind.ge(bound),
                        "gt", (kind, bound) -> kind.gt(bound),
                        "le", (kind, bound) -> kind.le(bound),
                        "lt", (kind, bound) -> kind.lt(bound),
                        "multiple_of", (kind, bound) -> kind.multipleOf(bound));
        S bounded = schema;
        for (Map.Entry<String, BiFunction<S, BigDecimal, S>> bound : bounds.entrySet()) {
            if (core.containsKey(bound.getKey())) {
                Object limit = CoreValues.decode(core.get(bound.getKey()));
                bounded = bound.getValue().apply(bounded, new BigDecimal(limit.toString()));
            }
        }
        return bounded;
    }

    private StringSchema string(Map<?, ?> core) {
        if ("python-re".equals(config.get("regex_engine"))) {
            throw new Inexpressible("option str.regex_engine");
        }
        Object own = core.get("coerce_numbers_to_str");
        boolean fromNumbers =
                Boolean.TRUE.equals(own == null ? config.get("coerce_numbers_to_str") : own);
        StringSchema schema = fromNumbers ? Schema.string().fromNumbers() : Schema.string();
        schema = when(core, "strip_whitespace", schema, StringSchema::strip);
        schema = when(core, "to_lower", schema, StringSchema::lower);
        schema = when(core, "to_upper", schema, StringSchema::upper);
        if (core.get("min_length") instanceof Long length) {
            schema = schema.minLength(length.intValue());
        }
        Object longest = core.get("max_length");
        if ((longest == null ? config.get("str_max_length") : longest) instanceof Long length) {
            schema = schema.maxLength(length.intValue());
        }
        return core.get("pattern") instanceof String pattern ? schema.pattern(pattern) : schema;
    }

    private static StringSchema when(
            Map<?, ?> core,
            String option,
            StringSchema schema,
            Function<StringSchema, StringSchema> change) {
        return Boolean.TRUE.equals(core.get(option)) ? change.apply(schema) : schema;
    }

    private static Schema literal(Map<?, ?> core) {
        List<?> expected = (List<?>) core.get("expected");
        return Schema.enumOf(expected.stream().map(CoreValues::decode).toArray());
    }

    private ArraySchema array(Map<?, ?> core, boolean isSet) {
        var schema = Schema.array(child(core, "items_schema"));
        if (core.get("min_length") instanceof Long count) {
            schema = schema.minItems(count.intValue());
        }
        if (core.get("max_length") instanceof Long count) {
            schema = schema.maxItems(count.intValue());
        }
        return isSet ? schema.uniqueItems() : schema;
    }

    private MapSchema map(Map<?, ?> core) {
        Schema values = child(core, "values_schema");
        boolean hasKeys = core.get("keys_schema") instanceof Map<?, ?>;
        var schema = hasKeys ? Schema.map(child(core, "keys_schema"), values) : Schema.map(values);
        if (core.get("min_length") instanceof Long count) {
            schema = schema.minProperties(count.intValue());
        }
        if (core.get("max_length") instanceof Long count) {
            schema = schema.maxProperties(count.intValue());
        }
        return schema;
    }

    private Schema union(Map<?, ?> core) {
        List<Schema> branches = new ArrayList<>();
        for (Object choice : (List<?>) core.get("choices")) {
            Map<?, ?> schema = (Map<?, ?>) choice;
            boolean isLabelled = schema.containsKey("$t"); // a pair of the schema and its label
            branches.add(
                    schema(isLabelled ? (Map<?, ?>) ((List<?>) schema.get("v")).get(0) : schema));
        }
        return Schema.anyOf(branches.toArray(Schema[]::new));
    }

    /** A choice of objects whose members of that name are constants. */
    private Schema taggedUnion(Map<?, ?> core) {
        if (!(core.get("discriminator") instanceof String discriminator)) {
            throw new Inexpressible("option tagged-union.discriminator");
        }
        Map<?, ?> choices = (Map<?, ?>) core.get("choices");
        List<Schema> branches = new ArrayList<>();
        choices.forEach(
                (tag, choice) -> {
                    if (!(choice instanceof Map<?, ?> schema) || !schema.containsKey("fields")) {
                        throw new Inexpressible("option tagged-union.choices");
                    }
                    Map<?, ?> fields = (Map<?, ?>) schema.get("fields");
                    if (!fields.containsKey(discriminator)) {
                        throw new Inexpressible("option tagged-union.choices");
                    }
                    Map<?, ?> field = (Map<?, ?>) fields.get(discriminator);
                    refuseUnused(field, (String) field.get("type"));
                    branches.add(object(schema, Map.of(discriminator, Schema.constant(tag))));
                });
        return Schema.anyOf(branches.toArray(Schema[]::new));
    }

    private Schema definitions(Map<?, ?> core) {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        for (Object definition : (List<?>) core.get("definitions")) {
            Map<?, ?> schema = (Map<?, ?>) definition;
            definitions.put((String) schema.get("ref"), schema(schema));
        }
        return Schema.definitions(definitions, child(core, "schema"));
    }

    private Schema object(Map<?, ?> core, Map<String, Schema> instead) {
        Map<String, Object> all = new LinkedHashMap<>(config);
        if (core.get("config") instanceof Map<?, ?> own) {
            own.forEach((key, value) -> all.put((String) key, value));
        }
        return new CoreSchemas(all).objectOfFields(core, instead);
    }

    private Schema objectOfFields(Map<?, ?> core, Map<String, Schema> instead) {
        ObjectBuilder builder = Schema.object();
        boolean isTotal = !Boolean.FALSE.equals(core.get("total"));
        ((Map<?, ?>) core.get("fields"))
                .forEach(
                        (name, field) -> {
                            Schema constant = instead.get(name);
                            builder.field(
                                    constant == null
                                            ? field((String) name, (Map<?, ?>) field, isTotal)
                                            : Field.required((String) name, constant));
                        });
        Object behavior = core.get("extra_behavior");
        if (config.get("extra") != null) {
            behavior = config.get("extra");
        } else if (behavior == null) {
            behavior = config.get("extra_fields_behavior");
        }
        builder.extras(
                "allow".equals(behavior)
                        ? Extras.KEEP
                        : "forbid".equals(behavior) ? Extras.FORBID : Extras.IGNORE);
        var schema = builder.build();
        return annotated(
                Boolean.TRUE.equals(config.get("strict")) ? Map.of("strict", true) : core,
                "allow".equals(behavior) && core.containsKey("extras_schema")
                        ? schema.withExtras(child(core, "extras_schema"))
                        : schema);
    }

    private Field field(String name, Map<?, ?> core, boolean isTotal) {
        String type = (String) core.get("type");
        Map<?, ?> inner = (Map<?, ?>) core.get("schema");
        Field field;
        if (inner.get("type").equals("default")) {
            refuseUnused(inner, "default");
            if (!inner.containsKey("default")) {
                throw new Inexpressible("option default.default_factory");
            }
            field =
                    Field.withDefault(
                            name, child(inner, "schema"), CoreValues.decode(inner.get("default")));
        } else {
            boolean isRequired =
                    core.get("required") instanceof Boolean required ? required : isTotal;
            Schema schema = schema(inner);
            field = isRequired ? Field.required(name, schema) : Field.optional(name, schema);
        }
        boolean isByEither =
                core.get("validation_alias") instanceof String
                        && Boolean.TRUE.equals(config.get("validate_by_name"))
                        && !Boolean.FALSE.equals(config.get("validate_by_alias"));
        if (isByEither) {
            return field.alias((String) core.get("validation_alias"));
        }
        refuseUnused(core, type);
        return field;
    }
}
