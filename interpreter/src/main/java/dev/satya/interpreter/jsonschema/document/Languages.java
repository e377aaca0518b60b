package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.keyword.DialectSpellings;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import dev.satya.spi.Printable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The languages that {@code $schema} names: the drafts', those of meta-schemas that are given, and
 * what else can be meant, with a note.
 */
final class Languages {
    /** So many meta-schemas may be written one in the language of the next. */
    private static final int MAX_CHAIN = 16;

    private static final int LONGEST_SHOWN = 200;
    private static final String CHOOSING =
            " (--dialect and ImportOptions.withDialect choose another, and a document that is given"
                    + " at that URI can describe one)";

    private final UnknownKeywords unknown;
    private final Findings findings;
    private final Function<String, @Nullable Object> documents;
    private final Map<String, Language> custom = new HashMap<>();

    /**
     * Those that are known.
     *
     * @param unknown what becomes of those that are not
     * @param findings takes notes
     * @param documents gives the canonical document at an absolute URI, or null
     */
    Languages(
            UnknownKeywords unknown,
            Findings findings,
            Function<String, @Nullable Object> documents) {
        this.unknown = unknown;
        this.findings = findings;
        this.documents = documents;
    }

    /** The dialect that {@code $schema} means by itself; null: none that can be known so. */
    static @Nullable Dialect dialect(String said) {
        Dialect dialect = Dialect.of(said);
        return dialect == null ? DialectSpellings.of(said) : dialect;
    }

    /**
     * The language of a schema.
     *
     * @param said its {@code $schema}
     * @param around the language where nothing else is said
     * @param place of the schema
     * @throws SchemaException if it cannot be read so, without the place
     */
    Language of(String said, Language around, String place) {
        Language known = named(said, 1);
        return known == null ? likely(said, around, place) : known.saidByDocument();
    }

    private Language likely(String said, Language around, String place) {
        Dialect meant = DialectSpellings.of(said);
        String words = Keyword.word(meant == null ? around.dialect() : meant);
        String reason =
                "\"$schema\" is \""
                        + Printable.of(said, LONGEST_SHOWN)
                        + "\", which is "
                        + (meant == null ? "no dialect that is known: " : "")
                        + "read as "
                        + words
                        + (meant == null ? CHOOSING : ": its URI is \"" + meant.uri() + "\"");
        if (unknown == UnknownKeywords.REFUSE) {
            throw new SchemaException(reason);
        }
        findings.note(SchemaNote.Kind.DIALECT, reason, place, "$schema");
        return meant == null ? around : Language.of(meant).saidByDocument();
    }

    /** Tells of another dialect that a schema names which is no resource of its own. */
    void tellUnheard(String said, Language around, String place) {
        if (dialect(said) != around.dialect()) {
            String reason =
                    "\"$schema\" has no effect in a schema without an identifier: read as "
                            + Keyword.word(around.dialect());
            findings.note(SchemaNote.Kind.DIALECT, reason, place, "$schema");
        }
    }

    /**
     * The language of a meta-schema; null: it is no draft's and is not given, or no draft is reached by
     * way of the languages that meta-schemas are written in.
     */
    private @Nullable Language named(String uri, int position) {
        Dialect draft = Dialect.of(uri);
        if (draft != null) {
            return Language.of(draft);
        }
        Language known = custom.get(uri);
        if (known == null) {
            if (position > MAX_CHAIN) {
                throw new SchemaException(
                        "more than " + MAX_CHAIN + " dialects are each described by the next");
            }
            known = customLanguage(uri, position);
            if (known != null) {
                custom.put(uri, known);
            }
        }
        return known;
    }

    private @Nullable Language customLanguage(String uri, int position) {
        boolean isAbsolute = uri.indexOf(':') > 0;
        Object metaSchema = isAbsolute ? documents.apply(Uris.withoutFragment(uri)) : null;
        if (!(metaSchema instanceof Map<?, ?> map)
                || !(map.get("$schema") instanceof String parent)
                || parent.equals(uri)) {
            return null;
        }
        Language language = named(parent, position + 1);
        if (language == null) {
            Dialect meant = DialectSpellings.of(parent);
            language = meant == null ? null : Language.of(meant);
        }
        return language != null && map.get("$vocabulary") instanceof Map<?, ?> vocabularies
                ? language.choose(vocabularies)
                : language;
    }
}
