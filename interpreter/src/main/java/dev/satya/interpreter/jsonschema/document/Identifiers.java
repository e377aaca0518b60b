package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.uri.UriReference;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a schema a resource: {@code $id}, or {@code id} in draft 4. */
final class Identifiers {
    private Identifiers() {}

    /** What identifies a schema; null: nothing, or a fragment alone, or what is no reference. */
    static @Nullable String of(Map<?, ?> map, Language language) {
        boolean isIgnored = language.ignoresSiblings() && map.containsKey("$ref");
        return map.get(language.id()) instanceof String id
                        && !isIgnored
                        && !id.startsWith("#")
                        && UriReference.isReference(Uris.withoutFragment(id))
                ? id
                : null;
    }

    /** Whether a schema within another is a resource: by its identifier, in either's words. */
    static boolean isResource(Map<?, ?> map, Language around) {
        Dialect own = map.get("$schema") instanceof String said ? Languages.dialect(said) : null;
        return of(map, around) != null || (own != null && of(map, Language.of(own)) != null);
    }

    /** The keyword that identifies a schema: its own dialect may have another word for it. */
    static String keyword(Object node, Language around) {
        return node instanceof Map<?, ?> map && of(map, around) == null ? "id" : around.id();
    }
}
