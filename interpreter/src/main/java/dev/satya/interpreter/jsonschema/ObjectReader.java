package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Field.Default;
import dev.satya.schema.Field.Presence;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads assertions about objects: with fields as an object, with arbitrary names as a map. */
final class ObjectReader {
    static final String ALIASES = "x-aliases";

    private final SchemaReader schemas;

    ObjectReader(SchemaReader schemas) {
        this.schemas = schemas;
    }

    Schema read(Keywords keywords) {
        Schema names =
                keywords.has("propertyNames")
                        ? schemas.read(keywords.get("propertyNames"), "propertyNames")
                        : null;
        boolean hasFields = keywords.has("properties") || keywords.has("required");
        boolean isMap = keywords.get("additionalProperties") instanceof Map && !hasFields;
        if (isMap) {
            return new MapSchema(
                    names == null ? Schema.any() : names,
                    schemas.read(keywords.get("additionalProperties"), "additionalProperties"),
                    KindReader.memberCounts(keywords),
                    Annotations.NONE);
        }
        Schema object = object(keywords);
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
            throw Keywords.mistake("x-extras", "\"ignore\"");
        }
        Object additional = keywords.get("additionalProperties");
        boolean isForbidding = Boolean.FALSE.equals(additional);
        Schema extraValues =
                keywords.has("additionalProperties") && !isForbidding
                        ? schemas.read(additional, "additionalProperties")
                        : Schema.any();
        Extras extras = isForbidding ? Extras.FORBID : isIgnoring ? Extras.IGNORE : Extras.KEEP;
        return new ObjectSchema(
                keywords.text("x-name"),
                fields(keywords),
                extras,
                extraValues,
                List.of(),
                null,
                KindReader.memberCounts(keywords),
                Annotations.NONE);
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
                Schema schema = schemas.read(entry.getValue(), "properties", name);
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

    private static Field field(String name, Schema schema, boolean isRequired, Object written) {
        boolean hasDefault = written instanceof Map<?, ?> map && map.containsKey("default");
        Default fallback =
                hasDefault ? new Default.Annotated(((Map<?, ?>) written).get("default")) : null;
        Presence presence = isRequired ? Presence.REQUIRED : Presence.OPTIONAL;
        Field field = new Field(name, schema, presence, fallback);
        return written instanceof Map<?, ?> map && map.containsKey(ALIASES)
                ? field.alias(Keywords.of(map).texts(ALIASES).toArray(new String[0]))
                : field;
    }
}
