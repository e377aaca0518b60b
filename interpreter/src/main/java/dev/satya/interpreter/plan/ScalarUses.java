package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.ScalarSchema;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** The scalar types that a schema is made of. */
public final class ScalarUses {
    private ScalarUses() {}

    /** Each once, in the order in which they are met. */
    public static Set<ScalarType<?>> of(Resolved schema) {
        Set<ScalarType<?>> types = new LinkedHashSet<>();
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>();
        open.add(schema.root());
        open.addAll(schema.targets().values());
        for (Schema each = open.poll(); each != null; each = open.poll()) {
            if (seen.add(each)) {
                each.parts().forEach(part -> open.add(part.schema()));
                if (each instanceof ScalarSchema<?> scalar) {
                    types.add(scalar.type());
                }
            }
        }
        return types;
    }
}
