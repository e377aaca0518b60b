package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema stands: in a resource, reached by way of others. Of each dynamic anchor the
 * outermost resource on the way that has it counts (JSON Schema 2020-12 Core §8.2.3.2); which one
 * that is is known before any instance is.
 *
 * @param bound where each dynamic anchor leads to, by name
 */
public record Scope(
        SchemaResource resource, Map<String, String> bound, Map<String, Target> targets) {

    public static Scope outermost(SchemaResource resource) {
        return new Scope(resource, Map.of(), Map.of()).entering(resource);
    }

    /** On the way from here into a resource. */
    public Scope entering(SchemaResource next) {
        if (bound.keySet().containsAll(next.dynamicAnchors().keySet())) {
            return next == resource ? this : new Scope(next, bound, targets);
        }
        Map<String, String> locations = new HashMap<>(bound);
        Map<String, Target> all = new HashMap<>(targets);
        next.dynamicAnchors()
                .forEach(
                        (name, target) -> {
                            locations.putIfAbsent(name, target.location());
                            all.putIfAbsent(name, target);
                        });
        return new Scope(next, locations, all);
    }

    /** The same without the anchors of other names, which nobody asks for. */
    public Scope askedFor(Set<String> names) {
        if (names.containsAll(bound.keySet())) {
            return this;
        }
        Map<String, String> locations = new HashMap<>(bound);
        Map<String, Target> all = new HashMap<>(targets);
        locations.keySet().retainAll(names);
        all.keySet().retainAll(names);
        return new Scope(resource, locations, all);
    }

    public @Nullable Target dynamic(String anchor) {
        return targets.get(anchor);
    }
}
