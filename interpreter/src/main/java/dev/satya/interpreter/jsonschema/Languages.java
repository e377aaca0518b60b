package dev.satya.interpreter.jsonschema;

import dev.satya.interpreter.resolve.Nearest;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The languages that {@code $schema} names: the drafts', and those of meta-schemas that are given. */
final class Languages {
    /** So many meta-schemas may be written one in the language of the next. */
    private static final int MAX_CHAIN = 16;

    private final ImportOptions options;
    private final Map<String, Language> custom = new HashMap<>();

    Languages(ImportOptions options) {
        this.options = options;
    }

    /**
     * The language of a meta-schema.
     *
     * @throws SchemaException if it is no draft's, and is not given, or if no draft is reached by way
     *     of the languages that meta-schemas are written in
     */
    Language named(String uri) {
        return named(uri, 1);
    }

    private Language named(String uri, int position) {
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
            custom.put(uri, known);
        }
        return known;
    }

    private Language customLanguage(String uri, int position) {
        String plain = Uris.withoutFragment(uri);
        Object metaSchema = options.documents().apply(plain);
        if (!(metaSchema instanceof Map<?, ?> map)
                || !(map.get("$schema") instanceof String parent)
                || parent.equals(uri)) {
            List<String> known = Arrays.stream(Dialect.values()).map(Dialect::uri).toList();
            throw new SchemaException("unknown dialect \"" + uri + "\" (known: " + known + ")")
                    .withHint(Nearest.suggestion(plain, known));
        }
        Language language = named(parent, position + 1);
        return map.get("$vocabulary") instanceof Map<?, ?> vocabularies
                ? language.choose(vocabularies)
                : language;
    }
}
