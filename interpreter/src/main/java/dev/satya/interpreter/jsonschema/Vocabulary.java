package dev.satya.interpreter.jsonschema;

import dev.satya.interpreter.resolve.Nearest;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keywords that a schema may use: JSON Schema 2020-12, the extensions of this library, and the
 * names of plugins.
 */
record Vocabulary(Map<String, ConstraintPlugin> plugins) {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    static final Set<String> NUMERIC =
            Set.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf");
    static final Set<String> TEXT = Set.of("minLength", "maxLength", "pattern", "x-transforms");
    static final Set<String> ARRAY = Set.of("items", "minItems", "maxItems", "uniqueItems");
    static final Set<String> OBJECT =
            Set.of(
                    "properties",
                    "required",
                    "additionalProperties",
                    "propertyNames",
                    "minProperties",
                    "maxProperties",
                    "x-extras",
                    "x-name");
    private static final Set<String> OTHER =
            Set.of(
                    "$schema",
                    "$id",
                    "$comment",
                    "$ref",
                    "$defs",
                    "type",
                    "enum",
                    "const",
                    "format",
                    "allOf",
                    "anyOf",
                    "oneOf",
                    "not",
                    "title",
                    "description",
                    "examples",
                    "default",
                    "x-aliases",
                    "x-strictness",
                    "x-usualStrictness",
                    "x-secret",
                    "x-messages",
                    "x-guarded");

    /** The keywords that speak about values of a type alone, and are untyped without it. */
    static Set<String> about(JsonType type) {
        return switch (type) {
            case NUMBER -> NUMERIC;
            case STRING -> TEXT;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            case NULL, BOOLEAN, INTEGER -> Set.of();
        };
    }

    /** Refuses a keyword that is not known. */
    void require(String keyword) {
        boolean isKnown =
                NUMERIC.contains(keyword)
                        || TEXT.contains(keyword)
                        || ARRAY.contains(keyword)
                        || OBJECT.contains(keyword)
                        || OTHER.contains(keyword)
                        || plugins.containsKey(keyword);
        if (!isKnown) {
            throw new SchemaException("unknown keyword \"" + keyword + "\"")
                    .withHint(Nearest.suggestion(keyword, known()));
        }
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(plugins.keySet());
        known.addAll(NUMERIC);
        known.addAll(TEXT);
        known.addAll(ARRAY);
        known.addAll(OBJECT);
        known.addAll(OTHER);
        return known;
    }

    /** The plugin that a format means; a format without one is a mistake. */
    ConstraintPlugin format(String name) {
        ConstraintPlugin plugin = plugins.get(name);
        if (plugin != null && plugin.isFormat()) {
            return plugin;
        }
        Set<String> formats = new TreeSet<>();
        plugins.values().stream()
                .filter(ConstraintPlugin::isFormat)
                .forEach(each -> formats.add(each.name()));
        throw new SchemaException("unknown format \"" + name + "\"")
                .withHint(Nearest.suggestion(name, formats));
    }

    @Nullable ConstraintPlugin plugin(String name) {
        return plugins.get(name);
    }
}
