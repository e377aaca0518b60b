package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.document.Documents;
import dev.satya.interpreter.jsonschema.document.Findings;
import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.document.Scope;
import dev.satya.interpreter.jsonschema.keyword.Formats;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.interpreter.jsonschema.keyword.KeywordRole;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.interpreter.jsonschema.read.KeywordFilter;
import dev.satya.interpreter.jsonschema.read.NamedConstraintReader;
import dev.satya.interpreter.jsonschema.read.ScalarReader;
import dev.satya.interpreter.jsonschema.read.SchemaReader;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.spi.PointerFragment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema in a document that has been read: its keywords in the document's own words, where it
 * stands, and where it leads to. Two are equal if they are the same schema and dynamic anchors mean
 * the same in them. Thread-safe: what references lead to has been found when the document was read.
 */
public final class DocumentPart {
    private final Reading reading;
    private final Target target;
    private final Scope scope;
    private final Map<String, @Nullable Object> keywords;

    /** What all parts of a document share. */
    record Reading(Vocabulary vocabulary, ImportOptions options, Documents documents) {}

    private DocumentPart(Reading reading, Target target, Scope scope) {
        this.reading = reading;
        this.target = target;
        this.scope = scope;
        this.keywords = target.node() instanceof Map<?, ?> map ? holding(map, scope) : Map.of();
    }

    static DocumentPart of(Reading reading, Target target, Scope scope) {
        return new DocumentPart(reading, target, scope);
    }

    /** Those that have a say: not what stands beside a reference in older drafts. */
    private static Map<String, @Nullable Object> holding(Map<?, ?> map, Scope scope) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(KeywordValues.members(map));
        if (scope.resource().language().ignoresSiblings() && all.containsKey("$ref")) {
            all.keySet().retainAll(KeywordFilter.BESIDE_REFERENCE);
        }
        return all;
    }

    /** Whether the schema is {@code false}, which nothing conforms to. */
    public boolean isFalse() {
        return Boolean.FALSE.equals(target.node());
    }

    /** The keywords that have a say, in the document's order; none where it is true or false. */
    public Map<String, @Nullable Object> keywords() {
        return keywords;
    }

    /** Whether a keyword says what scalar type the value is of, or is a bound of it. */
    public boolean isOfScalar(String keyword) {
        return keywords.containsKey(OwnKeywords.SCALAR)
                && (keyword.equals(OwnKeywords.SCALAR)
                        || OwnKeywords.SCALAR_BOUNDS.contains(keyword));
    }

    /** Whether the dialect defines a keyword that is here, or it is one of a scalar type. */
    public boolean has(String keyword) {
        return keywords.containsKey(keyword)
                && (scope.resource().language().knows(keyword) || isOfScalar(keyword));
    }

    /** What a keyword that {@link #has} finds does to a value. */
    public KeywordRole role(String keyword) {
        Keyword known = scope.resource().language().keywords().get(keyword);
        return known == null ? KeywordRole.ASSERTION : known.role();
    }

    /** What a keyword that {@link #has} finds speaks about. */
    public KeywordFamily family(String keyword) {
        Keyword known = scope.resource().language().keywords().get(keyword);
        return known == null ? KeywordFamily.ANY : known.family();
    }

    /** Whether schemas are applied to the same value, whatever its type is. */
    public boolean hasInPlace() {
        return keywords.keySet().stream()
                .anyMatch(
                        keyword ->
                                has(keyword)
                                        && role(keyword) == KeywordRole.IN_PLACE
                                        && family(keyword) != KeywordFamily.DEPENDENT);
    }

    /** Whether the words of the document are those of a draft or of a later one. */
    public boolean isAtLeast(Dialect dialect) {
        return scope.resource().language().isAtLeast(dialect);
    }

    /** Whether a keyword is the name of a constraint, or of a format that is an assertion. */
    public boolean isNamedConstraint(String keyword) {
        if (keyword.equals("format")) {
            return isAssertedFormat() && !isNumberFormat();
        }
        return reading.vocabulary.constraint(keyword, scope.resource().language()) != null;
    }

    /** Whether {@code format} is here and is an assertion. */
    public boolean isAssertedFormat() {
        return has("format")
                && !isImpliedFormat()
                && keywords.get("format") instanceof String format
                && NamedConstraintReader.isAsserted(
                        format, scope.resource().language(), reading.vocabulary, reading.options);
    }

    /** Whether {@code format} is what a scalar type says of itself, which is asserted with the type. */
    private boolean isImpliedFormat() {
        return new ScalarReader(reading.vocabulary.scalars()).isImplied(keywords);
    }

    /** Whether {@code format} says how a number is held. */
    public boolean isNumberFormat() {
        return keywords.get("format") instanceof String format && Formats.isOfNumbers(format);
    }

    /** Whether a keyword says something about the data, and asserts nothing. */
    public boolean isAnnotation(String keyword) {
        Language language = scope.resource().language();
        if (isOfScalar(keyword)
                || KeywordIndex.isAboutSchemas(keyword)
                || reading.vocabulary.knows(keyword, language)) {
            return false;
        }
        return keyword.equals("format") ? !isAssertedFormat() : language.isSilent(keyword);
    }

    /** Where a schema that stands in a keyword here is. */
    public DocumentPart below(@Nullable Object node, String... trail) {
        Scope inner = reading.documents.scopeOf(node, scope);
        String pointer = target.pointer();
        for (String segment : trail) {
            pointer = Uris.append(pointer, segment);
        }
        Object there = Objects.requireNonNullElse(node, Map.of());
        Target below = new Target(inner.resource(), there, target.document(), pointer);
        return new DocumentPart(reading, below, inner);
    }

    /** What {@code $ref}, {@code $dynamicRef} or {@code $recursiveRef} here leads to. */
    public DocumentPart referenced(String keyword) {
        String reference = String.valueOf(keywords.get(keyword));
        Target found = reading.documents.find(keyword, reference, scope.resource());
        if (keyword.equals("$dynamicRef")) {
            found = SchemaReader.dynamic(found, Uris.fragment(reference), scope);
        } else if (keyword.equals("$recursiveRef")) {
            found = SchemaReader.dynamic(found, "", scope);
        }
        return new DocumentPart(reading, found, scope.entering(found.resource()));
    }

    /** Keywords that stand here, or less of what is in them, as a schema of its own. */
    public Schema schemaOf(Map<String, @Nullable Object> keywords) {
        Findings findings = new Findings(null); // what there is to note has been noted
        return new SchemaReader(reading.vocabulary, reading.options, reading.documents, findings)
                .readPart(keywords, scope);
    }

    /**
     * The canonical URI of the resource, with the pointer from there as its fragment; the fragment
     * alone where no URI is known.
     */
    public String location() {
        String root = scope.resource().root().pointer();
        return scope.resource().uri()
                + "#"
                + PointerFragment.of(target.pointer().substring(root.length()));
    }

    /** The same of a keyword here. */
    public String location(String keyword) {
        return location() + PointerFragment.of(Uris.append("", keyword));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentPart that
                && target.location().equals(that.target.location())
                && scope.bound().equals(that.scope.bound());
    }

    @Override
    public int hashCode() {
        return target.location().hashCode();
    }
}
