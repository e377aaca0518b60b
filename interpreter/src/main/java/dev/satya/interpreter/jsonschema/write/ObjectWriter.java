package dev.satya.interpreter.jsonschema.write;

import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Field.Default;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes objects with their fields. */
record ObjectWriter(SchemaWriter schemas) {

    Map<String, Object> write(ObjectSchema object) {
        refuseRules(object);
        refuseComputed(object);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", "object");
        if (object.name() != null) {
            words.put("x-name", object.name());
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : object.fields()) {
            properties.put(field.name(), field(field));
            if (field.isRequired()) {
                required.add(field.name());
            }
        }
        words.put("properties", properties);
        if (!required.isEmpty()) {
            words.put("required", required);
        }
        Map<String, Object> patterns = new LinkedHashMap<>();
        for (PatternProperty pattern : object.patterns()) {
            Map<String, Object> schema =
                    schemas.write(pattern.schema(), "patternProperties", pattern.regex());
            Object earlier = patterns.get(pattern.regex());
            patterns.put(
                    pattern.regex(),
                    earlier == null ? schema : Map.of("allOf", List.of(earlier, schema)));
        }
        if (!patterns.isEmpty()) {
            words.put("patternProperties", patterns);
        }
        if (object.extras() == Extras.FORBID) {
            words.put("additionalProperties", false);
        } else if (object.extras() == Extras.IGNORE) {
            words.put("x-extras", "ignore");
        } else if (!SchemaWriter.isAny(object.extraValues())) {
            words.put(
                    "additionalProperties",
                    schemas.write(object.extraValues(), "additionalProperties"));
        }
        return words;
    }

    /** Read again, the member would be a field, and no longer what no instance has a say in. */
    private static void refuseComputed(ObjectSchema object) {
        if (!object.computed().isEmpty()) {
            throw new SchemaException(
                    "\""
                            + object.computed().get(0).name()
                            + "\" is computed, which has no written form for input and output"
                            + " together: write one side, by ExportOptions");
        }
    }

    static void refuseRules(ObjectSchema object) {
        if (!object.rules().isEmpty()) {
            throw new SchemaException(
                    "rule \"" + object.rules().get(0).code() + "\" has no written form");
        }
    }

    @SuppressWarnings("NullAway") // a default may be null, and then its value in the map is
    private Map<String, Object> field(Field field) {
        Map<String, Object> written = schemas.write(field.schema(), "properties", field.name());
        Default fallback = field.fallback();
        if (fallback instanceof Default.Supplied) {
            throw new SchemaException(
                            "the default of field \""
                                    + field.name()
                                    + "\" is supplied and has no written form")
                    .under(field.name())
                    .under("properties");
        }
        if (fallback != null) {
            @Nullable Object value =
                    fallback instanceof Default.Value constant
                            ? constant.value()
                            : ((Default.Annotated) fallback).value();
            written.put("default", WrittenValues.of(field.schema(), value));
        }
        if (!field.hasOneName()) {
            List<Object> others = new ArrayList<>(field.aliases());
            field.aliasPaths().forEach(path -> others.add(path.segments()));
            written.put(OwnKeywords.ALIASES, others);
        }
        return written;
    }
}
