package dev.satya.interpreter.jsonschema.write;

import dev.satya.interpreter.convert.EqualValues;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.Dialect;
import dev.satya.schema.Discriminator;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document in the keywords of 2020-12 into those of an older draft; the way back of {@link
 * dev.satya.interpreter.jsonschema.read.KeywordFilter}. Where a mistake is said is where it stands in 2020-12.
 */
final class OlderKeywords {
    private static final Language LATEST = Language.of(Dialect.DRAFT_2020_12);

    private final Language language;
    private String place = "";
    private boolean hasFormat;
    private boolean hasUnevaluatedItems;
    private @Nullable SchemaException evaluating;

    private OlderKeywords(Dialect dialect) {
        this.language = Language.of(dialect);
    }

    /**
     * The document in the keywords of a draft from 7 on.
     *
     * @throws SchemaException if the draft has no words for a part, with the place of that part
     */
    static Map<String, Object> of(Map<String, Object> document, Dialect dialect) {
        OlderKeywords words = new OlderKeywords(dialect);
        Map<String, Object> older = words.object(document);
        if (words.evaluating != null && words.hasUnevaluatedItems) {
            throw words.evaluating;
        }
        if (words.isBefore2019()) {
            boolean isAsserted = older.remove("x-assertFormat") != null;
            if (words.hasFormat && !isAsserted) {
                older.put("x-assertFormat", false);
            }
        }
        return older;
    }

    private boolean isBefore2019() {
        return !language.isAtLeast(Dialect.DRAFT_2019_09);
    }

    private Object schema(Object node) {
        return node instanceof Map<?, ?> map ? object(map) : node;
    }

    private Map<String, Object> object(Map<?, ?> node) {
        Map<?, ?> map = isBefore2019() ? node : withoutSilence(node);
        hasFormat |= map.containsKey("format");
        Map<String, Object> older = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String keyword = (String) entry.getKey();
            Object value = located(() -> translated(keyword, entry.getValue()), keyword);
            String word = word(keyword, value, map);
            if (word != null) {
                older.put(word, value);
            }
        }
        if (isBefore2019()) {
            Dependencies.join(older);
            isolateReference(older);
        }
        return older;
    }

    /** The value with the schemas in it translated. */
    private Object translated(String keyword, Object value) {
        if (keyword.equals("$schema")) {
            return language.dialect().uri() + (isBefore2019() ? "#" : "");
        }
        if (keyword.equals("$ref") && isBefore2019()) {
            return inDefinitions((String) value);
        }
        if (keyword.equals(Discriminator.KEYWORD) && isBefore2019()) {
            return DiscriminatorMapping.redirected(value, OlderKeywords::inDefinitions);
        }
        if (keyword.equals("enum") && isBefore2019()) {
            return different((List<?>) value);
        }
        return switch (LATEST.holds(keyword)) {
            case SCHEMA -> schema(value);
            case SCHEMAS -> schemas((List<?>) value);
            case MEMBERS, MEMBERS_OR_NAMES -> members((Map<?, ?>) value);
            default -> value;
        };
    }

    private static String inDefinitions(String reference) {
        return reference.replaceFirst("^#/\\$defs/", "#/definitions/");
    }

    /** Draft 7 lists no value twice; of equal ones the first is the value. */
    private static List<@Nullable Object> different(List<?> values) {
        List<@Nullable Object> different = new ArrayList<>();
        EqualValues seen = EqualValues.of(values);
        for (int i = 0; i < values.size(); i++) {
            if (seen.find(values.get(i)) == i) {
                different.add(values.get(i));
            }
        }
        return different;
    }

    private List<Object> schemas(List<?> list) {
        List<Object> older = new ArrayList<>();
        for (Object each : list) {
            older.add(located(() -> schema(each), Integer.toString(older.size())));
        }
        return older;
    }

    private Map<String, Object> members(Map<?, ?> map) {
        Map<String, Object> older = new LinkedHashMap<>();
        map.forEach(
                (name, each) ->
                        older.put((String) name, located(() -> schema(each), (String) name)));
        return older;
    }

    private <T> T located(Supplier<T> translate, String segment) {
        String around = place;
        place = Uris.append(around, segment);
        T translated = translate.get();
        place = around;
        return translated;
    }

    private SchemaException wordless(String reason) {
        return new SchemaException(
                reason + ": choose a later draft, or leave it out of the schema", place, null);
    }

    /** What a keyword is called; null: it goes. */
    private @Nullable String word(String keyword, Object value, Map<?, ?> around) {
        switch (keyword) {
            case "prefixItems":
                return "items";
            case "items":
                return around.containsKey("prefixItems") ? "additionalItems" : keyword;
            case "$defs":
                return isBefore2019() ? "definitions" : keyword;
            case OwnKeywords.SILENT_CONTAINS:
                return isBefore2019() ? keyword : null;
            case "contains":
                return containsIsSaid(around) ? keyword : null;
            case "dependentRequired", "dependentSchemas":
                return keyword;
            case "unevaluatedItems", "unevaluatedProperties":
                return unevaluatedIsSaid(keyword, value) ? keyword : null;
            default:
                boolean isUnknown = LATEST.knows(keyword) && !language.knows(keyword);
                return isUnknown ? null : keyword;
        }
    }

    /** In 2019-09 a contains is silent by itself. */
    private static Map<?, ?> withoutSilence(Map<?, ?> map) {
        if (map.containsKey(OwnKeywords.SILENT_CONTAINS)
                && map.get("not") instanceof Map<?, ?> once
                && once.get("not") instanceof Map<?, ?> counted) {
            Map<Object, Object> plain = new LinkedHashMap<>(map);
            plain.remove("not");
            plain.putAll(counted);
            return plain;
        }
        return map;
    }

    /** Draft 7 can say one item at least; 2019-09 can say no items to be evaluated by it. */
    private boolean containsIsSaid(Map<?, ?> around) {
        if (!isBefore2019()) {
            if (evaluating == null && !around.containsKey(OwnKeywords.SILENT_CONTAINS)) {
                evaluating = wordless("2019-09 takes no items as evaluated by \"contains\"");
            }
            return true;
        }
        Object least = around.get("minContains");
        boolean isAny = Long.valueOf(0).equals(least) && !around.containsKey("maxContains");
        if (!isAny && (least != null || around.containsKey("maxContains"))) {
            String word = around.containsKey("maxContains") ? "maxContains" : "minContains";
            throw wordless("draft 7 has no \"" + word + "\"");
        }
        return !isAny;
    }

    private boolean unevaluatedIsSaid(String keyword, Object value) {
        boolean isTrivial = value instanceof Map<?, ?> map && map.isEmpty();
        if (isBefore2019() && !isTrivial) {
            throw wordless("draft 7 has no \"" + keyword + "\"");
        }
        hasUnevaluatedItems |= keyword.equals("unevaluatedItems");
        return !isBefore2019();
    }

    /** What stands beside a reference has no say there. */
    private static void isolateReference(Map<String, Object> words) {
        if (words.size() > 1 && words.containsKey("$ref")) {
            Map<String, Object> reference = new LinkedHashMap<>();
            reference.put("$ref", words.remove("$ref"));
            Dependencies.putBefore(words, List.of(reference));
        }
    }
}
