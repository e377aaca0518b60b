package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.SchemaException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The names by which references find a schema of a resource. Two schemas of one resource with the same
 * name are a mistake: the standard leaves open which of them is meant (JSON Schema 2020-12 Core §8.2.2).
 *
 * @param place where a schema is, for people
 * @param mistakes takes mistakes, without their places
 */
record Anchors(Function<Target, String> place, Consumer<SchemaException> mistakes) {

    /** Takes the names that a schema gives itself. */
    void take(Target target) {
        if (!(target.node() instanceof Map<?, ?> map)) {
            return;
        }
        SchemaResource resource = target.resource();
        Language language = resource.language();
        if (language.knows("$anchor") && map.get("$anchor") instanceof String name) {
            take(name, target, "$anchor");
        }
        if (language.knows("$dynamicAnchor") && map.get("$dynamicAnchor") instanceof String name) {
            take(name, target, "$dynamicAnchor");
            resource.dynamicAnchor(name, target);
        }
        boolean isRecursive =
                language.knows("$recursiveAnchor")
                        && Boolean.TRUE.equals(map.get("$recursiveAnchor"));
        if (isRecursive && resource.root().node() == map) {
            resource.dynamicAnchor("", target);
        }
        boolean mayHaveName = language.ignoresSiblings() && !map.containsKey("$ref");
        if (mayHaveName && map.get(language.id()) instanceof String id && hasPlainName(id)) {
            take(Uris.fragment(id), target, language.id());
        }
    }

    /** A fragment with a slash is a pointer, which names what it leads to and nothing else. */
    private static boolean hasPlainName(String id) {
        String fragment = Uris.fragment(id);
        return !fragment.isEmpty() && !fragment.startsWith("/");
    }

    private void take(String name, Target target, String keyword) {
        Target other = target.resource().anchor(name);
        if (other == null) {
            target.resource().anchor(name, target);
        } else if (other.node() != target.node()) {
            mistakes.accept(
                    new SchemaException(
                                    "the anchor \""
                                            + name
                                            + "\" is also that of "
                                            + place.apply(other))
                            .withKeyword(keyword));
        }
    }
}
