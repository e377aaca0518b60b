package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.Dialect;
import dev.satya.schema.SchemaException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The keywords that hold in a schema resource: those of a draft, or of the vocabularies that a
 * meta-schema chooses (JSON Schema 2020-12 Core §8.1).
 *
 * @param keywords by name
 * @param assertsFormats whether {@code format} is an assertion
 * @param constraints the named constraints that the document asks for as keywords
 * @param source who chose the dialect
 */
public record Language(
        Dialect dialect,
        Map<String, Keyword> keywords,
        boolean assertsFormats,
        Set<String> constraints,
        Source source) {
    private static final Set<String> FORMAT =
            Set.of("format", "format-annotation", "format-assertion");

    /** Who chose the dialect. */
    enum Source {
        /** The caller, or nobody: another dialect may be asked for. */
        CALLER,
        /** {@code $schema}. */
        DOCUMENT
    }

    /** A whole draft. */
    public static Language of(Dialect dialect) {
        Map<String, Keyword> keywords = new LinkedHashMap<>();
        for (Keyword keyword : KeywordTable.ALL) {
            if (keyword.isOf(dialect)) {
                keywords.put(keyword.name(), keyword);
            }
        }
        return new Language(
                dialect,
                Collections.unmodifiableMap(keywords),
                !dialect.isAtLeast(Dialect.DRAFT_2019_09),
                Set.of(),
                Source.CALLER);
    }

    /**
     * What a meta-schema chooses of its own dialect.
     *
     * @throws SchemaException if it needs a vocabulary that is not known
     */
    public Language choose(Map<?, ?> vocabularies) {
        String home = dialect.uri().replace("/schema", "/vocab/");
        Set<String> chosen = new TreeSet<>(Set.of("core"));
        boolean assertsFormats = false;
        for (Map.Entry<?, ?> entry : vocabularies.entrySet()) {
            String uri = (String) entry.getKey();
            boolean isRequired = !Boolean.FALSE.equals(entry.getValue());
            String name = uri.startsWith(home) ? uri.substring(home.length()) : "";
            boolean isFormat = FORMAT.contains(name);
            boolean isKnown =
                    isFormat
                            || keywords.values().stream()
                                    .anyMatch(k -> k.vocabulary().equals(name));
            if (!isKnown && isRequired) {
                throw new SchemaException("the vocabulary \"" + uri + "\" is not known");
            }
            chosen.add(isFormat ? "format" : name);
            assertsFormats |=
                    name.equals("format-assertion") || (name.equals("format") && isRequired);
        }
        Map<String, Keyword> kept = new TreeMap<>(keywords);
        kept.values().removeIf(keyword -> !chosen.contains(keyword.vocabulary()));
        return new Language(
                dialect, Collections.unmodifiableMap(kept), assertsFormats, constraints, source);
    }

    /** The same with another choice for {@code format}. */
    public Language assertingFormats(boolean assertsFormats) {
        return new Language(dialect, keywords, assertsFormats, constraints, source);
    }

    /** The same with these named constraints as keywords. */
    public Language withConstraints(Set<String> constraints) {
        return new Language(dialect, keywords, assertsFormats, constraints, source);
    }

    /** The same, chosen by {@code $schema}. */
    public Language saidByDocument() {
        return new Language(dialect, keywords, assertsFormats, constraints, Source.DOCUMENT);
    }

    public boolean knows(String keyword) {
        return keywords.containsKey(keyword);
    }

    /** Whether a keyword asserts nothing: a comment, a word about the data, or not known. */
    public boolean isSilent(String keyword) {
        Keyword known = keywords.get(keyword);
        return known == null || known.role().isSilent();
    }

    public Keyword.Holds holds(String keyword) {
        Keyword known = keywords.get(keyword);
        return known == null ? Keyword.Holds.NOTHING : known.holds();
    }

    public boolean isAtLeast(Dialect other) {
        return dialect.isAtLeast(other);
    }

    /** The keyword that identifies a schema. */
    public String id() {
        return dialect == Dialect.DRAFT_4 ? "id" : "$id";
    }

    /** Whether keywords beside {@code $ref} have no say. */
    public boolean ignoresSiblings() {
        return !dialect.isAtLeast(Dialect.DRAFT_2019_09);
    }
}
