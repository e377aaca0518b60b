package dev.satya.interpreter.jsonschema.read;

import dev.satya.interpreter.jsonschema.keyword.KeywordShapes;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.schema.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the keywords of older drafts into those of the latest. */
final class LatestKeywords {
    private LatestKeywords() {}

    /**
     * Replaces what is called otherwise in the latest draft.
     *
     * @param all keywords of a schema, which are changed
     * @param written takes what a keyword was called, where that is another name
     */
    static void replace(
            Map<String, @Nullable Object> all, Map<String, String> written, Language language) {
        if (!language.isAtLeast(Dialect.DRAFT_2020_12)) {
            replaceItems(all, written);
        }
        if (language.dialect() == Dialect.DRAFT_4) {
            replaceBound(all, "exclusiveMinimum", "minimum");
            replaceBound(all, "exclusiveMaximum", "maximum");
            all.remove("id");
        }
        splitDependencies(all, written);
    }

    private static void replaceItems(
            Map<String, @Nullable Object> all, Map<String, String> written) {
        if (all.get("items") instanceof List<?> prefix) {
            Object rest = all.remove("additionalItems");
            all.remove("items");
            all.put("prefixItems", prefix);
            written.put("prefixItems", "items");
            if (rest != null) {
                all.put("items", rest);
                written.put("items", "additionalItems");
            }
        } else {
            all.remove("additionalItems");
        }
    }

    /** In draft 4 a bound that {@code exclusive} is true of does not count itself. */
    private static void replaceBound(
            Map<String, @Nullable Object> all, String exclusive, String bound) {
        if (!all.containsKey(exclusive)) {
            return;
        }
        if (!(all.remove(exclusive) instanceof Boolean isExclusive)) {
            throw KeywordValues.mistake(exclusive, "true or false");
        }
        KeywordShapes.requireBound(all, exclusive, bound);
        if (isExclusive) {
            all.put(exclusive, all.remove(bound));
        }
    }

    /** The keyword of old drafts is two of newer ones. */
    private static void splitDependencies(
            Map<String, @Nullable Object> all, Map<String, String> written) {
        if (!all.containsKey("dependencies")) {
            return;
        }
        if (!(all.remove("dependencies") instanceof Map<?, ?> dependencies)) {
            throw KeywordValues.mistake("dependencies", "an object");
        }
        Map<Object, Object> required = new LinkedHashMap<>();
        Map<Object, Object> schemas = new LinkedHashMap<>();
        dependencies.forEach(
                (name, value) -> (value instanceof List ? required : schemas).put(name, value));
        put(all, written, "dependentRequired", required);
        put(all, written, "dependentSchemas", schemas);
    }

    private static void put(
            Map<String, @Nullable Object> all,
            Map<String, String> written,
            String keyword,
            Map<?, ?> added) {
        if (!added.isEmpty() && !all.containsKey(keyword)) {
            all.put(keyword, added);
            written.put(keyword, "dependencies");
        }
    }
}
