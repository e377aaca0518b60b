package dev.satya.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says beside its assertions (JSON Schema 2020-12 Validation §9), and how it is to be
 * applied.
 *
 * @param title a short name for people
 * @param description what the value means
 * @param examples valid values, in JSON terms
 * @param strictness holds here and below whatever the call says; null: an enclosing schema or the
 *     call decides
 * @param usualStrictness holds here and below where neither a schema nor the call says; null: that
 *     of the enclosing schema, lax at the root
 * @param visibility whether values may be shown in violations
 * @param messages message templates by violation code, see {@link Kind#message}
 * @param keywords further keywords of JSON Schema that assert nothing, such as {@code deprecated} and
 *     {@code contentEncoding}, with their values in JSON terms
 * @param origin where the schema was read from, which is no part of {@code equals}; null: it was not
 *     read from a document
 */
public record Annotations(
        @Nullable String title,
        @Nullable String description,
        List<@Nullable Object> examples,
        @Nullable Strictness strictness,
        @Nullable Strictness usualStrictness,
        Visibility visibility,
        Map<String, String> messages,
        Map<String, @Nullable Object> keywords,
        @Nullable SchemaOrigin origin) {

    /** Nothing said. */
    public static final Annotations NONE =
            new Annotations(
                    null, null, List.of(), null, null, Visibility.SHOWN, Map.of(), Map.of(), null);

    /** Whether values may be shown. */
    public enum Visibility {
        /** Violations hold the instance. */
        SHOWN,
        /** Violations, messages and {@code toString} never show the instance. */
        SECRET
    }

    /** Copies the examples and messages. */
    public Annotations {
        examples = JsonValues.copyOfList(examples);
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /** The same with this title. */
    public Annotations withTitle(@Nullable String title) {
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                messages,
                keywords,
                origin);
    }

    /** The same with this description. */
    public Annotations withDescription(@Nullable String description) {
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                messages,
                keywords,
                origin);
    }

    /** The same with these examples. */
    public Annotations withExamples(@Nullable Object... examples) {
        return new Annotations(
                title,
                description,
                Arrays.asList(examples),
                strictness,
                usualStrictness,
                visibility,
                messages,
                keywords,
                origin);
    }

    /** The same with this strictness. */
    public Annotations withStrictness(@Nullable Strictness strictness) {
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                messages,
                keywords,
                origin);
    }

    /** The same with this strictness where neither a schema nor the call says. */
    public Annotations withUsualStrictness(@Nullable Strictness usualStrictness) {
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                messages,
                keywords,
                origin);
    }

    /** The same, secret. */
    public Annotations withSecret() {
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                Visibility.SECRET,
                messages,
                keywords,
                origin);
    }

    /** The same with one more message template. */
    public Annotations withMessage(String code, String template) {
        Map<String, String> all = new LinkedHashMap<>(messages);
        all.put(code, template);
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                all,
                keywords,
                origin);
    }

    /** The same with these further keywords in place of its own. */
    public Annotations withKeywords(Map<String, ? extends @Nullable Object> keywords) {
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                messages,
                new LinkedHashMap<>(keywords),
                origin);
    }

    /** The same of a schema that was read there. */
    public Annotations withOrigin(@Nullable SchemaOrigin origin) {
        return new Annotations(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                messages,
                keywords,
                origin);
    }

    /** Whether values must not be shown. */
    public boolean isSecret() {
        return visibility == Visibility.SECRET;
    }

    /** Shows values, which are those of the schema's instances, unless it is secret. */
    @Override
    public String toString() {
        return Structure.text(this);
    }

    /** Whether the same is said, wherever it was read from. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Annotations that
                && Objects.equals(title, that.title)
                && Objects.equals(description, that.description)
                && examples.equals(that.examples)
                && strictness == that.strictness
                && usualStrictness == that.usualStrictness
                && visibility == that.visibility
                && messages.equals(that.messages)
                && keywords.equals(that.keywords);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                title,
                description,
                examples,
                strictness,
                usualStrictness,
                visibility,
                messages,
                keywords);
    }
}
