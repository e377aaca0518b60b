package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Field.Default;
import dev.satya.schema.Field.Presence;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads assertions about objects: with fields as an object, with arbitrary names as a map. */
final class ObjectReader {
    private final SchemaReader schemas;
    private final SchemaObjectReader whole;

    ObjectReader(SchemaReader schemas, SchemaObjectReader whole) {
        this.schemas = schemas;
        this.whole = whole;
    }

    Schema read(Keywords keywords) {
        Schema names = keywords.has("propertyNames") ? whole.read(keywords, "propertyNames") : null;
        boolean hasFields =
                keywords.has("properties")
                        || keywords.has("patternProperties")
                        || keywords.has("required");
        boolean hasExtras = keywords.has("additionalProperties") || keywords.has("x-extras");
        boolean isMap =
                keywords.get("additionalProperties") instanceof Map
                        || (names != null && !hasExtras);
        if (isMap && !hasFields) {
            Schema values =
                    hasExtras ? whole.readRest(keywords, "additionalProperties") : Schema.any();
            Schema keys = names == null ? Schema.any() : names;
            return Contradictions.apart(
                    KeywordIndex.read(KeywordFamily.OBJECTS, keywords),
                    all -> new MapSchema(keys, values, all, Annotations.NONE));
        }
        ObjectSchema unbound = object(keywords);
        Schema object =
                Contradictions.apart(
                        KeywordIndex.read(KeywordFamily.OBJECTS, keywords),
                        unbound::withConstraints);
        return names == null
                ? object
                : new AllOfSchema(
                        List.of(object, Schema.guarded(JsonType.OBJECT, ofNames(names))),
                        List.of(),
                        Annotations.NONE);
    }

    private static Schema ofNames(Schema names) {
        return new MapSchema(names, Schema.any(), List.of(), Annotations.NONE);
    }

    private ObjectSchema object(Keywords keywords) {
        boolean isIgnoring = "ignore".equals(keywords.text("x-extras"));
        if (keywords.has("x-extras") && !isIgnoring) {
            throw KeywordValues.mistake("x-extras", "\"ignore\"");
        }
        Object additional = keywords.get("additionalProperties");
        boolean isForbidding = Boolean.FALSE.equals(additional);
        Schema extraValues =
                keywords.has("additionalProperties") && !isForbidding
                        ? whole.readRest(keywords, "additionalProperties")
                        : Schema.any();
        Extras extras = isForbidding ? Extras.FORBID : isIgnoring ? Extras.IGNORE : Extras.KEEP;
        ObjectSchema ofFields =
                ObjectBuilder.of(keywords.text("x-name")).build().withFields(fields(keywords));
        Map<?, ?> properties =
                keywords.has("properties") ? keywords.object("properties") : Map.of();
        return AliasReader.withAliases(ofFields, properties)
                .withPatterns(patterns(keywords))
                .withExtras(extraValues)
                .withExtras(extras);
    }

    private List<PatternProperty> patterns(Keywords keywords) {
        List<PatternProperty> patterns = new ArrayList<>();
        if (keywords.has("patternProperties")) {
            for (Map.Entry<?, ?> entry : keywords.object("patternProperties").entrySet()) {
                String regex = (String) entry.getKey();
                Schema schema =
                        schemas.read(
                                entry.getValue(), keywords.scope(), "patternProperties", regex);
                patterns.add(new PatternProperty(regex, schema));
            }
        }
        return patterns;
    }

    private List<Field> fields(Keywords keywords) {
        Set<String> required =
                keywords.has("required")
                        ? new LinkedHashSet<>(keywords.texts("required"))
                        : Set.of();
        List<Field> fields = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        if (keywords.has("properties")) {
            for (Map.Entry<?, ?> entry : keywords.object("properties").entrySet()) {
                String name = (String) entry.getKey();
                Schema schema =
                        schemas.read(entry.getValue(), keywords.scope(), "properties", name);
                fields.add(field(name, schema, required.contains(name), entry.getValue()));
                declared.add(name);
            }
        }
        for (String name : required) {
            if (!declared.contains(name)) {
                fields.add(Field.required(name, Schema.any()));
            }
        }
        return fields;
    }

    /** The default of a property is the field's. */
    private static Schema withoutDefault(Schema schema) {
        Annotations said = schema.annotations();
        if (!said.keywords().containsKey("default")) {
            return schema;
        }
        Map<String, @Nullable Object> others = new LinkedHashMap<>(said.keywords());
        others.remove("default");
        return ((Kind<?>) schema).withAnnotations(said.withKeywords(others));
    }

    private static Field field(String name, Schema schema, boolean isRequired, Object written) {
        boolean hasDefault = written instanceof Map<?, ?> map && map.containsKey("default");
        Default fallback =
                hasDefault ? new Default.Annotated(((Map<?, ?>) written).get("default")) : null;
        Presence presence = isRequired ? Presence.REQUIRED : Presence.OPTIONAL;
        return Field.of(name, withoutDefault(schema), presence).withFallback(fallback);
    }
}
