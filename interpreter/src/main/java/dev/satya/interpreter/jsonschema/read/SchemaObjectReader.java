package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.document.Scope;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.KeywordTable;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Annotations.BranchOrder;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Discriminators;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.OnError;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one schema object: the parts that hold together, and what is said about their whole. */
public final class SchemaObjectReader {
    private static final List<String> REFERENCES =
            KeywordTable.ALL.stream()
                    .filter(row -> row.family() == KeywordFamily.REFERENCES)
                    .map(Keyword::name)
                    .toList();

    private final SchemaReader schemas;
    private final Discriminators discriminators;
    private final Vocabulary vocabulary;
    private final NamedConstraintReader named;
    private final KindReader kinds;

    SchemaObjectReader(SchemaReader schemas, Vocabulary vocabulary, ImportOptions options) {
        this.schemas = schemas;
        this.vocabulary = vocabulary;
        this.named = new NamedConstraintReader(schemas, vocabulary, options);
        this.discriminators = options.discriminators();
        this.kinds = new KindReader(schemas, this);
    }

    /** The schema; a part of it with a mistake is left out, and the mistake taken. */
    Schema read(Keywords keywords) {
        List<Schema> parts = new ArrayList<>(references(keywords));
        parts.addAll(schemas.attempt(() -> kinds.read(keywords), List.of()));
        parts.addAll(schemas.attempt(() -> combinators(keywords), List.of()));
        parts.addAll(schemas.attempt(() -> dependents(keywords), List.of()));
        if (parts.size() > 1) {
            parts.replaceAll(schemas::placed);
        }
        Schema joined = SchemaReader.joined(parts);
        Schema rest = schemas.attempt(() -> unevaluated(joined, keywords), joined);
        Schema constrained = schemas.attempt(() -> named.read(rest, keywords), rest);
        Schema whole = schemas.attempt(() -> onError(constrained, keywords), constrained);
        boolean isAnnotation =
                keywords.has("format") && !named.isAsserted(keywords.text("format"), keywords);
        Annotations said =
                schemas.attempt(
                        () -> AnnotationReader.read(keywords, whole, isAnnotation),
                        whole.annotations());
        boolean isTagged =
                discriminators == Discriminators.CHECK
                        && (keywords.has("oneOf") || keywords.has("anyOf"));
        return schemas.placed(
                ((Kind<?>) whole)
                        .withAnnotations(
                                isTagged ? DiscriminatorKeyword.withoutMapping(said) : said));
    }

    /** The schema, with what becomes of its faults if that is said. */
    private static Schema onError(Schema schema, Keywords keywords) {
        if (!keywords.has(OwnKeywords.ON_ERROR)) {
            return schema;
        }
        Object said = keywords.get(OwnKeywords.ON_ERROR);
        if ("omit".equals(said)) {
            return schema.onError(OnError.omit());
        }
        if (said instanceof Map<?, ?> map && map.keySet().equals(Set.of("use"))) {
            return schema.onError(OnError.use(map.get("use")));
        }
        throw KeywordValues.mistake(
                OwnKeywords.ON_ERROR, "\"omit\", or an object with the member \"use\" alone");
    }

    /** Whether {@code format} is an assertion here. */
    boolean assertsFormats(Keywords keywords) {
        return named.assertsFormats(keywords);
    }

    ScalarReader scalars() {
        return new ScalarReader(vocabulary.scalars());
    }

    private List<Schema> references(Keywords keywords) {
        List<Schema> parts = new ArrayList<>();
        for (String keyword : REFERENCES) {
            if (keywords.has(keyword)) {
                parts.addAll(
                        schemas.attempt(
                                () -> List.of(reference(keyword, keywords)), List.<Schema>of()));
            }
        }
        return parts;
    }

    private Schema reference(String keyword, Keywords keywords) {
        String reference = Objects.requireNonNull(keywords.text(keyword));
        return switch (keyword) {
            case "$ref" -> schemas.reference(reference, keywords.scope());
            case "$dynamicRef" -> schemas.dynamicReference(reference, keywords.scope());
            default -> schemas.recursiveReference(reference, keywords.scope());
        };
    }

    private List<Schema> combinators(Keywords keywords) {
        List<Schema> parts = new ArrayList<>();
        if (keywords.has("allOf")) {
            BranchOrder order =
                    keywords.isTrue(OwnKeywords.IN_SEQUENCE)
                            ? BranchOrder.IN_SEQUENCE
                            : BranchOrder.TOGETHER;
            Annotations said = Annotations.NONE.withBranchOrder(order);
            parts.add(new AllOfSchema(branches(keywords, "allOf"), List.of(), said));
        } else if (keywords.isTrue(OwnKeywords.IN_SEQUENCE)) {
            throw KeywordValues.mistake(OwnKeywords.IN_SEQUENCE, "beside allOf");
        }
        if (keywords.has("x-guarded")) {
            parts.add(guarded(keywords));
        } else if (keywords.has("anyOf")) {
            parts.add(anyOf(tagged(keywords, "anyOf")));
        }
        if (keywords.has("oneOf")) {
            parts.add(new OneOfSchema(tagged(keywords, "oneOf"), List.of(), Annotations.NONE));
        }
        if (keywords.has("not") && !keywords.has(OwnKeywords.SILENT_CONTAINS)) {
            parts.add(not(keywords));
        }
        Schema condition = keywords.has("if") ? read(keywords, "if") : Schema.any();
        Schema whenValid = keywords.has("then") ? read(keywords, "then") : Schema.any();
        Schema whenInvalid = keywords.has("else") ? read(keywords, "else") : Schema.any();
        if (keywords.has("if")) {
            parts.add(ConditionalSchema.of(condition, whenValid, whenInvalid));
        }
        return parts;
    }

    /** Not {} is false (JSON Schema 2020-12 Core §4.3.2). */
    private Schema not(Keywords keywords) {
        boolean isNever = keywords.get("not") instanceof Map<?, ?> map && map.isEmpty();
        return isNever ? Schema.never() : Schema.not(read(keywords, "not"));
    }

    /** Two branches, of which the first excludes the type. */
    private Schema guarded(Keywords keywords) {
        Object word = keywords.get("x-guarded");
        List<?> branches = keywords.has("anyOf") ? keywords.list("anyOf") : List.of();
        for (JsonType type : JsonType.values()) {
            boolean isExcluded =
                    type.word().equals(word)
                            && branches.size() == 2
                            && Map.of("not", Map.of("type", word)).equals(branches.get(0));
            if (isExcluded) {
                Scope scope = keywords.scope();
                return Schema.guarded(type, schemas.read(branches.get(1), scope, "anyOf", "1"));
            }
        }
        throw KeywordValues.mistake(
                "x-guarded", "the type in the anyOf beside it: not of the type, or another schema");
    }

    /** Something or null is nullable. */
    private static Schema anyOf(List<Schema> branches) {
        boolean isNullable = branches.size() == 2 && branches.get(1).equals(Schema.nullValue());
        return isNullable
                ? branches.get(0).nullable()
                : new AnyOfSchema(branches, List.of(), Annotations.NONE);
    }

    /** The branches of a combinator, with the tags that a discriminator beside it gives them. */
    private List<Schema> tagged(Keywords keywords, String keyword) {
        List<Schema> branches = branches(keywords, keyword);
        return discriminators == Discriminators.ANNOTATE
                ? branches
                : schemas.attempt(
                        () -> DiscriminatorKeyword.tagged(keywords, keyword, branches), branches);
    }

    private List<Schema> branches(Keywords keywords, String keyword) {
        List<Schema> branches = new ArrayList<>();
        for (Object branch : keywords.list(keyword)) {
            String position = Integer.toString(branches.size());
            branches.add(schemas.read(branch, keywords.scope(), keyword, position));
        }
        return branches;
    }

    private List<Schema> dependents(Keywords keywords) {
        Map<String, List<String>> required = new LinkedHashMap<>();
        if (keywords.has("dependentRequired")) {
            String word = keywords.word("dependentRequired");
            keywords.object("dependentRequired")
                    .forEach(
                            (name, value) ->
                                    required.put((String) name, names(word, (String) name, value)));
        }
        Map<String, Schema> dependent = new LinkedHashMap<>();
        if (keywords.has("dependentSchemas")) {
            String word = keywords.word("dependentSchemas");
            keywords.object("dependentSchemas")
                    .forEach(
                            (name, value) ->
                                    dependent.put(
                                            (String) name,
                                            schemas.read(
                                                    value, keywords.scope(), word, (String) name)));
        }
        Set<String> names = new LinkedHashSet<>(required.keySet());
        names.addAll(dependent.keySet());
        List<Schema> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(
                    Schema.dependent(name, dependent.getOrDefault(name, Schema.any()))
                            .withRequired(required.getOrDefault(name, List.of())));
        }
        return parts;
    }

    /** The names that a member of a keyword lists; after a mistake, none. */
    private List<String> names(String keyword, String member, @Nullable Object value) {
        return schemas.attempt(
                () -> {
                    try {
                        return KeywordValues.texts(member, value);
                    } catch (SchemaException e) {
                        throw e.withKeyword(null).under(member).under(keyword);
                    }
                },
                List.of());
    }

    Schema read(Keywords keywords, String keyword) {
        return schemas.read(keywords.get(keyword), keywords.scope(), keywords.word(keyword));
    }

    /**
     * A schema for all items or members that no other keyword is about. In a document that tells what
     * is evaluated it is no bare any, as if the keyword were not there: that would say nothing.
     */
    Schema readRest(Keywords keywords, String keyword) {
        Schema rest = read(keywords, keyword);
        boolean isBareAny = rest.equals(Schema.any());
        return isBareAny && schemas.tellsEvaluated() ? Schema.allOf(rest) : rest;
    }

    private Schema unevaluated(Schema whole, Keywords keywords) {
        Schema items = readIfThere(keywords, "unevaluatedItems");
        Schema properties = readIfThere(keywords, "unevaluatedProperties");
        return items == null && properties == null
                ? whole
                : UnevaluatedSchema.of(whole).withItems(items).withProperties(properties);
    }

    private @Nullable Schema readIfThere(Keywords keywords, String keyword) {
        return keywords.has(keyword) ? read(keywords, keyword) : null;
    }
}
