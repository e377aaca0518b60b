package dev.satya.interpreter.jsonschema;

import dev.satya.interpreter.jsonschema.SchemaResource.Target;
import java.util.Map;

/** The names by which references find a schema of a resource. */
final class Anchors {
    private Anchors() {}

    /** Takes the names that a schema gives itself. */
    static void take(Map<?, ?> map, Target target) {
        SchemaResource resource = target.resource();
        Language language = resource.language();
        if (language.knows("$anchor") && map.get("$anchor") instanceof String name) {
            resource.anchor(name, target);
        }
        if (language.knows("$dynamicAnchor") && map.get("$dynamicAnchor") instanceof String name) {
            resource.anchor(name, target);
            resource.dynamicAnchor(name, target);
        }
        boolean isRecursive =
                language.knows("$recursiveAnchor")
                        && Boolean.TRUE.equals(map.get("$recursiveAnchor"));
        if (isRecursive && resource.root().node() == map) {
            resource.dynamicAnchor("", target);
        }
        boolean hasPlainName = language.ignoresSiblings() && !map.containsKey("$ref");
        if (hasPlainName
                && map.get(language.id()) instanceof String id
                && !Uris.fragment(id).isEmpty()) {
            resource.anchor(Uris.fragment(id), target);
        }
    }
}
