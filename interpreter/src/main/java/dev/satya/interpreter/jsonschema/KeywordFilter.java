package dev.satya.interpreter.jsonschema;

import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of a schema object the keywords that hold, in the words of the latest draft. */
record KeywordFilter(Vocabulary vocabulary, UnknownKeywords unknown) {
    /** What a draft that ignores the keywords beside a reference may still have there. */
    static final Set<String> BESIDE_REFERENCE =
            Set.of(
                    "$ref",
                    "$schema",
                    "$id",
                    "id",
                    "$comment",
                    "title",
                    "description",
                    "default",
                    "examples",
                    "definitions");

    Keywords read(Map<?, ?> map, Scope scope) {
        Language language = scope.resource().language();
        Map<String, @Nullable Object> all = Keywords.members(map);
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        if (language.ignoresSiblings() && all.containsKey("$ref")) {
            dropSiblings(all, language);
        }
        all.keySet()
                .removeIf(
                        keyword -> {
                            boolean isKnown = isKnown(keyword, language);
                            if (!isKnown) {
                                others.put(keyword, map.get(keyword));
                            }
                            return !isKnown;
                        });
        Map<String, String> written = new LinkedHashMap<>();
        if (!language.isAtLeast(Dialect.DRAFT_2020_12)) {
            modernise(all, written, language);
        }
        splitDependencies(all, written);
        return new Keywords(all, written, others, scope);
    }

    private boolean isKnown(String keyword, Language language) {
        if (language.knows(keyword) || vocabulary.knows(keyword)) {
            return true;
        }
        if (unknown == UnknownKeywords.KEEP) {
            return false;
        }
        throw vocabulary.unknown(keyword, language);
    }

    private void dropSiblings(Map<String, @Nullable Object> all, Language language) {
        all.keySet()
                .removeIf(
                        keyword -> {
                            boolean isDropped = !BESIDE_REFERENCE.contains(keyword);
                            if (isDropped && unknown == UnknownKeywords.REFUSE) {
                                throw new SchemaException(
                                        "\""
                                                + keyword
                                                + "\" beside $ref has no effect in "
                                                + language.dialect().uri()
                                                + ": put the two into an allOf");
                            }
                            return isDropped;
                        });
    }

    private static void modernise(
            Map<String, @Nullable Object> all, Map<String, String> written, Language language) {
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
        if (language.dialect() == Dialect.DRAFT_4) {
            exclusive(all, "exclusiveMinimum", "minimum");
            exclusive(all, "exclusiveMaximum", "maximum");
            all.remove("id");
        }
    }

    /** In draft 4 a bound that {@code exclusive} is true of does not count itself. */
    private static void exclusive(
            Map<String, @Nullable Object> all, String exclusive, String bound) {
        if (!all.containsKey(exclusive)) {
            return;
        }
        if (!(all.remove(exclusive) instanceof Boolean isExclusive)) {
            throw Keywords.mistake(exclusive, "true or false");
        }
        requireBound(all, exclusive, bound);
        if (isExclusive) {
            all.put(exclusive, all.remove(bound));
        }
    }

    static void requireBound(Map<?, ?> all, String exclusive, String bound) {
        if (all.containsKey(exclusive) && !all.containsKey(bound)) {
            throw new SchemaException("\"" + exclusive + "\" needs \"" + bound + "\"");
        }
    }

    /** The keyword of old drafts is two of newer ones. */
    private static void splitDependencies(
            Map<String, @Nullable Object> all, Map<String, String> written) {
        if (!all.containsKey("dependencies")) {
            return;
        }
        if (!(all.remove("dependencies") instanceof Map<?, ?> dependencies)) {
            throw Keywords.mistake("dependencies", "an object");
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
