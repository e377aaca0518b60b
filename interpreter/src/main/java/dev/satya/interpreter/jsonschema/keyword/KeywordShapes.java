package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.interpreter.convert.Uniqueness;
import dev.satya.interpreter.jsonschema.uri.UriReference;
import dev.satya.interpreter.jsonschema.uri.Uris;
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
public record KeywordShapes(Language language, List<SchemaException> found) {
    /**
     * What is wrong with the keywords of one schema, each by itself, and with what stands where schemas
     * belong.
     */
    public static List<SchemaException> mistakes(Map<?, ?> schema, Language language) {
        KeywordShapes shapes = new KeywordShapes(language, new ArrayList<>());
        shapes.check(schema);
        return shapes.found;
    }

    private void check(Map<?, ?> schema) {
        for (Map.Entry<?, ?> entry : schema.entrySet()) {
            Keyword keyword = language.keywords().get((String) entry.getKey());
            if (keyword != null) {
                attempt(
                        keyword.name(),
                        () -> check(keyword.name(), keyword.shape(), entry.getValue()));
            }
        }
        if (language.dialect() == Dialect.DRAFT_4) {
            for (String bound : List.of("minimum", "maximum")) {
                String exclusive =
                        bound.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
                attempt(exclusive, () -> requireBound(schema, exclusive, bound));
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

    private void check(String keyword, ValueShape shape, @Nullable Object value) {
        switch (shape) {
            case ANY, TEXTS_BY_MEMBER -> {}
            case TEXT -> require(value instanceof String, keyword, shape, value);
            case BOOLEAN -> require(value instanceof Boolean, keyword, shape, value);
            case NUMBER -> require(value instanceof Number, keyword, shape, value);
            case POSITIVE ->
                    require(
                            value instanceof Number && decimal(value).signum() > 0,
                            keyword,
                            shape,
                            value);
            case COUNT -> checkCount(keyword, value);
            case ARRAY -> require(value instanceof List, keyword, shape, value);
            case VALUES -> checkValues(keyword, value);
            case TYPES -> checkTypes(keyword, value);
            case NAMES -> {
                require(!(value instanceof Boolean), keyword, shape, value);
                checkNames(keyword, value);
            }
            case NAMES_BY_MEMBER ->
                    members(keyword, value)
                            .forEach((name, each) -> checkNames(keyword, (String) name, each));
            case BOOLEANS_BY_MEMBER ->
                    require(
                            members(keyword, value).values().stream()
                                    .allMatch(Boolean.class::isInstance),
                            keyword,
                            "true or false by vocabulary");
            case IDENTIFIER -> checkIdentifier(keyword, value);
            case ANCHOR -> checkAnchor(keyword, value);
            case SCHEMA -> {
                String hint = OlderForms.hint(keyword, value, language);
                if (!hint.isEmpty()) {
                    throw KeywordValues.mistake(keyword, "a schema, not a list of them")
                            .withHint(hint);
                }
                requireSchema(isSchema(value), keyword);
            }
            case SCHEMA_OR_BOOLEAN ->
                    requireSchema(isSchema(value) || value instanceof Boolean, keyword);
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
            throw KeywordValues.mistake(keyword, "an array of at least one schema");
        }
        for (int i = 0; i < schemas.size(); i++) {
            requireSchema(isSchema(schemas.get(i)), keyword, Integer.toString(i));
        }
    }

    /** Draft 4 has no boolean schemas. */
    private boolean isSchema(@Nullable Object value) {
        return value instanceof Map || (value instanceof Boolean && !isDraft4());
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
    private void checkIdentifier(String keyword, @Nullable Object value) {
        require(value instanceof String, keyword, "text");
        String text = String.valueOf(value);
        boolean isPlain = text.indexOf('#') < 0 || text.indexOf('#') == text.length() - 1;
        require(
                isPlain || !language.isAtLeast(Dialect.DRAFT_2019_09),
                keyword,
                "text without a fragment");
        require(
                UriReference.isReference(Uris.withoutFragment(text)),
                keyword,
                "a URI reference (RFC 3986), which \"" + text + "\" is not");
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

    private static void checkCount(String keyword, @Nullable Object value) {
        require(value instanceof Number, keyword, "a number");
        BigDecimal count = decimal(value);
        boolean isCount = count.signum() >= 0 && count.stripTrailingZeros().scale() <= 0;
        require(isCount, keyword, "a whole number from 0");
    }

    private void checkNames(String keyword, @Nullable Object value) {
        List<String> names = KeywordValues.texts(keyword, value);
        boolean isTooShort = isDraft4() && names.isEmpty();
        require(!isTooShort, keyword, "an array of at least one text");
        require(
                new HashSet<>(names).size() == names.size(),
                keyword,
                "an array of different texts");
    }

    private void checkTypes(String keyword, @Nullable Object value) {
        boolean areKnown = true;
        if (value instanceof List<?> types && types.size() > 1) {
            for (int i = 0; i < types.size(); i++) {
                if (types.get(i) instanceof String type && !TypeKeyword.isType(type)) {
                    SchemaException mistake = TypeKeyword.unknownType(type).withKeyword(null);
                    found.add(mistake.under(Integer.toString(i)).under(keyword));
                    areKnown = false;
                }
            }
        }
        if (areKnown) {
            TypeKeyword.types(value);
        }
    }

    private void checkValues(String keyword, @Nullable Object value) {
        if (!(value instanceof List<?> values)) {
            throw KeywordValues.mistake(keyword, "an array");
        }
        if (!language.isAtLeast(Dialect.DRAFT_2019_09)) {
            require(!values.isEmpty(), keyword, "an array of at least one value");
            boolean isUnique = Uniqueness.find(values.toArray()) == null;
            require(isUnique, keyword, "an array of different values");
        }
    }

    private static Map<?, ?> members(String keyword, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw KeywordValues.mistake(keyword, "an object");
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number));
    }

    /** With a hint where another draft takes the value. */
    private void require(boolean isSo, String keyword, ValueShape shape, @Nullable Object value) {
        if (!isSo) {
            throw KeywordValues.mistake(keyword, shape.words())
                    .withHint(OlderForms.hint(keyword, value, language));
        }
    }

    private static void require(boolean isSo, String keyword, String words) {
        if (!isSo) {
            throw KeywordValues.mistake(keyword, words);
        }
    }

    /** In draft 4, {@code exclusiveMinimum} is true or false, beside {@code minimum}. */
    public static void requireBound(Map<?, ?> all, String exclusive, String bound) {
        if (all.containsKey(exclusive) && !all.containsKey(bound)) {
            throw new SchemaException("\"" + exclusive + "\" needs \"" + bound + "\"")
                    .withKeyword(exclusive);
        }
    }
}
