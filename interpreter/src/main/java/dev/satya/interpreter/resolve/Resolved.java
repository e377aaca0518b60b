package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.SchemaException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A schema in which every reference names one of {@code targets}, all names are different, and no
 * reference leads back to itself without entering a container.
 *
 * @param root where evaluation begins
 * @param targets by the names that references use
 */
public record Resolved(Schema root, Map<String, Schema> targets) {

    /** Copies the targets. */
    public Resolved {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /**
     * The stages before nodes: rewrites, then references.
     *
     * @throws SchemaException if a reference has no target or leads back to itself, with the trail
     */
    public static Resolved of(Schema schema) {
        try {
            return Resolver.resolve(Normaliser.normalise(schema));
        } catch (SchemaException e) {
            throw e.location() == null ? e.at("") : e;
        }
    }

    /** The same, where a reference to a target that only refers to another one leads to that at once. */
    public Resolved shortened() {
        return ReferenceChains.shorten(this);
    }
}
