package dev.satya.interpreter.jsonschema;

import dev.satya.interpreter.convert.Uniqueness;
import dev.satya.schema.Dialect;
import dev.satya.schema.SchemaException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What values the keywords of a language take, as its meta-schema has it: also those of keywords that
 * have no say where they stand.
 */
record Shapes(Language language, List<SchemaException> found) {
    private static final String TRUTH = "true or false";

    /**
     * What is wrong with the keywords of one schema, each by itself, and with what stands where schemas
     * belong.
     */
    static List<SchemaException> mistakes(Map<?, ?> schema, Language language) {
        Shapes shapes = new Shapes(language, new ArrayList<>());
        shapes.check(schema);
        return shapes.found;
    }

    private void check(Map<?, ?> schema) {
        for (Map.Entry<?, ?> entry : schema.entrySet()) {
            String keyword = (String) entry.getKey();
            if (language.knows(keyword)) {
                attempt(
                        keyword,
                        () -> {
                            checkValue(keyword, entry.getValue());
                            checkSchemas(keyword, entry.getValue());
                        });
            }
        }
        if (language.dialect() == Dialect.DRAFT_4) {
            for (String bound : List.of("minimum", "maximum")) {
                String exclusive =
                        bound.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
                attempt(exclusive, () -> KeywordFilter.requireBound(schema, exclusive, bound));
            }
        }
    }

    private void attempt(String keyword, Runnable check) {
        try {
            check.run();
        } catch (SchemaException e) {
            found.add(e.withKeyword(keyword));
        }
    }

    private void checkValue(String keyword, @Nullable Object value) {
        switch (keyword) {
            case "$ref", "$dynamicRef", "$recursiveRef", "$schema", "$comment" ->
                    require(value instanceof String, keyword, "text");
            case "id" -> {
                require(value instanceof String, keyword, "text");
                checkReference(keyword, (String) value);
            }
            case "title", "description", "format", "contentEncoding", "contentMediaType" ->
                    require(value instanceof String, keyword, "text");
            case "pattern" -> require(value instanceof String, keyword, "text");
            case "$id" -> checkId(value);
            case "$anchor", "$dynamicAnchor" -> checkAnchor(keyword, value);
            case "uniqueItems", "readOnly", "writeOnly", "deprecated", "$recursiveAnchor" ->
                    require(value instanceof Boolean, keyword, TRUTH);
            case "minimum", "maximum" -> require(value instanceof Number, keyword, "a number");
            case "exclusiveMinimum", "exclusiveMaximum" -> checkExclusive(keyword, value);
            case "multipleOf" ->
                    require(
                            value instanceof Number && decimal(value).signum() > 0,
                            keyword,
                            "a number above 0");
            case "minLength", "maxLength", "minItems", "maxItems" -> checkCount(keyword, value);
            case "minProperties", "maxProperties" -> checkCount(keyword, value);
            case "minContains", "maxContains" -> checkCount(keyword, value);
            case "required" -> {
                if (value instanceof Boolean) {
                    throw Keywords.mistake(keyword, "an array of texts")
                            .withHint(OlderForms.hint(keyword, language));
                }
                checkNames(keyword, value);
            }
            case "dependentRequired" ->
                    members(keyword, value)
                            .forEach((name, each) -> checkNames(keyword, (String) name, each));
            case "examples" -> require(value instanceof List, keyword, "an array");
            case "enum" -> checkEnum(value);
            case "type" -> checkTypes(value);
            case "$vocabulary" ->
                    require(
                            members(keyword, value).values().stream()
                                    .allMatch(Boolean.class::isInstance),
                            keyword,
                            "true or false by vocabulary");
            default -> {}
        }
    }

    private void checkSchemas(String keyword, @Nullable Object value) {
        switch (language.holds(keyword)) {
            case SCHEMA -> {
                if (value instanceof List && keyword.equals("items")) {
                    throw new SchemaException("\"items\" must be a schema, not a list of them")
                            .withHint(OlderForms.hint("items", language));
                }
                requireSchema(isSchema(value) || isOldSwitch(keyword, value), keyword);
            }
            case SCHEMAS -> checkList(keyword, value);
            case SCHEMA_OR_LIST -> {
                if (value instanceof List) {
                    checkList(keyword, value);
                } else {
                    requireSchema(isSchema(value), keyword);
                }
            }
            case MEMBERS ->
                    members(keyword, value)
                            .forEach(
                                    (name, each) ->
                                            requireSchema(isSchema(each), keyword, (String) name));
            case MEMBERS_OR_NAMES ->
                    members(keyword, value)
                            .forEach((name, each) -> checkDependency(keyword, (String) name, each));
            case NOTHING -> {}
        }
    }

    /** The names that a member of a keyword lists; other members are looked at all the same. */
    private void checkNames(String keyword, String member, @Nullable Object value) {
        try {
            checkNames(member, value);
        } catch (SchemaException e) {
            found.add(e.withKeyword(null).under(member).under(keyword));
        }
    }

    private void checkDependency(String keyword, String name, @Nullable Object value) {
        if (value instanceof List) {
            checkNames(keyword, name, value);
        } else {
            requireSchema(isSchema(value), keyword, name);
        }
    }

    private void checkList(String keyword, @Nullable Object value) {
        if (!(value instanceof List<?> schemas) || schemas.isEmpty()) {
            throw Keywords.mistake(keyword, "an array of at least one schema");
        }
        for (int i = 0; i < schemas.size(); i++) {
            requireSchema(isSchema(schemas.get(i)), keyword, Integer.toString(i));
        }
    }

    /** Draft 4 has no boolean schemas. */
    private boolean isSchema(@Nullable Object value) {
        return value instanceof Map || (value instanceof Boolean && !isDraft4());
    }

    /** But there the rest of items and members may be allowed or forbidden. */
    private static boolean isOldSwitch(String keyword, @Nullable Object value) {
        return value instanceof Boolean
                && (keyword.equals("additionalItems") || keyword.equals("additionalProperties"));
    }

    private void requireSchema(boolean isSchema, String... trail) {
        if (!isSchema) {
            SchemaException mistake =
                    new SchemaException(
                            isDraft4()
                                    ? "a schema of draft 4 is an object"
                                    : "a schema is an object, true or false");
            for (int i = trail.length - 1; i >= 0; i--) {
                mistake = mistake.under(trail[i]);
            }
            found.add(mistake);
        }
    }

    private boolean isDraft4() {
        return language.dialect() == Dialect.DRAFT_4;
    }

    /** Drafts from 2019-09 on leave fragments to anchors. */
    private void checkId(@Nullable Object value) {
        boolean isPlain =
                value instanceof String id
                        && (!language.isAtLeast(Dialect.DRAFT_2019_09)
                                || id.indexOf('#') < 0
                                || id.indexOf('#') == id.length() - 1);
        require(isPlain, "$id", value instanceof String ? "text without a fragment" : "text");
        checkReference("$id", (String) value);
    }

    private static void checkReference(String keyword, @Nullable String value) {
        boolean isReference =
                value != null && UriReference.isReference(Uris.withoutFragment(value));
        require(isReference, keyword, "a URI reference (RFC 3986), which \"" + value + "\" is not");
    }

    private void checkAnchor(String keyword, @Nullable Object value) {
        String name =
                language.isAtLeast(Dialect.DRAFT_2020_12)
                        ? "[A-Za-z_][-A-Za-z0-9._]*"
                        : "[A-Za-z][-A-Za-z0-9.:_]*";
        require(
                value instanceof String text && text.matches(name),
                keyword,
                "a name of letters, digits, \"-\", \"_\" and \".\"");
    }

    private void checkExclusive(String keyword, @Nullable Object value) {
        boolean isOld = isDraft4();
        if (isOld ? value instanceof Boolean : value instanceof Number) {
            return;
        }
        boolean isOfAnother = isOld ? value instanceof Number : value instanceof Boolean;
        throw Keywords.mistake(keyword, isOld ? TRUTH : "a number")
                .withHint(isOfAnother ? OlderForms.hint(keyword, language) : "");
    }

    private static void checkCount(String keyword, @Nullable Object value) {
        require(value instanceof Number, keyword, "a number");
        BigDecimal count = decimal(value);
        boolean isCount = count.signum() >= 0 && count.stripTrailingZeros().scale() <= 0;
        require(isCount, keyword, "a whole number from 0");
    }

    private void checkNames(String keyword, @Nullable Object value) {
        List<String> names = Keywords.texts(keyword, value);
        boolean isTooShort = isDraft4() && names.isEmpty();
        require(!isTooShort, keyword, "an array of at least one text");
        require(
                new HashSet<>(names).size() == names.size(),
                keyword,
                "an array of different texts");
    }

    private void checkTypes(@Nullable Object value) {
        boolean areKnown = true;
        if (value instanceof List<?> types && types.size() > 1) {
            for (int i = 0; i < types.size(); i++) {
                if (types.get(i) instanceof String type && !KindReader.isType(type)) {
                    SchemaException mistake = KindReader.unknownType(type).withKeyword(null);
                    found.add(mistake.under(Integer.toString(i)).under("type"));
                    areKnown = false;
                }
            }
        }
        if (areKnown) {
            KindReader.types(value);
        }
    }

    private void checkEnum(@Nullable Object value) {
        if (!(value instanceof List<?> values)) {
            throw Keywords.mistake("enum", "an array");
        }
        if (!language.isAtLeast(Dialect.DRAFT_2019_09)) {
            require(!values.isEmpty(), "enum", "an array of at least one value");
            boolean isUnique = Uniqueness.find(values.toArray()) == null;
            require(isUnique, "enum", "an array of different values");
        }
    }

    private static Map<?, ?> members(String keyword, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw Keywords.mistake(keyword, "an object");
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number));
    }

    private static void require(boolean isSo, String keyword, String words) {
        if (!isSo) {
            throw Keywords.mistake(keyword, words);
        }
    }
}
