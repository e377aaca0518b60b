package dev.satya.interpreter.jsonschema;

import dev.satya.schema.Dialect;
import dev.satya.schema.SchemaException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The languages that {@code $schema} names: the drafts', and those of meta-schemas that are given. */
final class Languages {
    /** So many meta-schemas may be written one in the language of the next. */
    private static final int MAX_CHAIN = 16;

    private final Function<String, @Nullable Object> documents;
    private final Map<String, Language> custom = new HashMap<>();

    /**
     * Those that are known.
     *
     * @param documents gives the canonical document at an absolute URI, or null
     */
    Languages(Function<String, @Nullable Object> documents) {
        this.documents = documents;
    }

    /**
     * The language of a meta-schema; null: it is no draft's and is not given, or no draft is reached by
     * way of the languages that meta-schemas are written in.
     *
     * @throws SchemaException if the language needs what is not known, or is described without end
     */
    @Nullable Language named(String uri) {
        return named(uri, 1);
    }

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
