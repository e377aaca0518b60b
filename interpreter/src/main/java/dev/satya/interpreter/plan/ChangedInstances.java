package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * In which schemas code stands that may show another value to a schema at the same place. Each schema is
 * looked at once. For one thread; schemas are resolved, so that none leads back to itself in place.
 */
public final class ChangedInstances {
    private final Map<String, Schema> targets;
    private final Map<Schema, Boolean> known = new IdentityHashMap<>();

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    ChangedInstances(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /** Whether such code stands in a schema. */
    public boolean areIn(Schema schema) {
        Boolean isKnown = known.get(schema);
        if (isKnown == null) {
            isKnown = find(schema);
            known.put(schema, isKnown);
        }
        return isKnown;
    }

    private boolean find(Schema schema) {
        if (schema instanceof HookedSchema hooked
                && (hooked.hook() instanceof Hook.Before || hooked.hook() instanceof Hook.Wrap)) {
            return true;
        }
        if (schema instanceof ReferenceSchema reference) {
            return areIn(Objects.requireNonNull(targets.get(reference.name())));
        }
        for (SchemaPart part : schema.parts()) {
            if (part.isInPlace() && areIn(part.schema())) {
                return true;
            }
        }
        return false;
    }
}
