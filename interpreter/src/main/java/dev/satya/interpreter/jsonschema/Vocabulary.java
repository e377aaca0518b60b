package dev.satya.interpreter.jsonschema;

import dev.satya.interpreter.resolve.Nearest;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keywords beside those of JSON Schema: extensions of this library, and the names of plugins. */
record Vocabulary(Map<String, ConstraintPlugin> plugins) {
    static final Set<String> NUMERIC =
            Set.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf");
    static final Set<String> TEXT = Set.of("minLength", "maxLength", "pattern", "x-transforms");
    static final Set<String> ARRAY =
            Set.of(
                    "prefixItems",
                    "items",
                    "contains",
                    "minContains",
                    "maxContains",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    ArrayReader.SILENT);
    static final Set<String> OBJECT =
            Set.of(
                    "properties",
                    "patternProperties",
                    "required",
                    "additionalProperties",
                    "propertyNames",
                    "minProperties",
                    "maxProperties",
                    "x-extras",
                    "x-name");
    private static final Set<String> EXTENSIONS =
            Set.of(
                    "x-transforms",
                    "x-extras",
                    "x-name",
                    "x-aliases",
                    "x-strictness",
                    "x-usualStrictness",
                    "x-assertFormat",
                    "x-secret",
                    "x-messages",
                    "x-guarded",
                    ArrayReader.SILENT);

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

    /** Whether a keyword is one of this library or of a plugin. */
    boolean knows(String keyword) {
        return EXTENSIONS.contains(keyword) || plugins.containsKey(keyword);
    }

    /** The mistake of a keyword that nobody knows. */
    SchemaException unknown(String keyword, Language language) {
        Set<String> known = new TreeSet<>(plugins.keySet());
        known.addAll(EXTENSIONS);
        known.addAll(language.keywords().keySet());
        return new SchemaException("unknown keyword \"" + keyword + "\"")
                .withHint(Nearest.suggestion(keyword, known));
    }

    /** Whether some plugin is a format of this name. */
    boolean hasFormat(String name) {
        ConstraintPlugin plugin = plugins.get(name);
        return plugin != null && plugin.isFormat();
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
