package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What applies to the same value as a schema: itself, its branches, and what it refers to. */
public final class InPlace {
    private InPlace() {}

    /** The objects among them, from left to right. Resolved schemas have no loops in place. */
    public static List<ObjectSchema> objects(Schema schema, Map<String, Schema> targets) {
        List<ObjectSchema> objects = new ArrayList<>();
        for (Schema each : all(schema, targets, new ArrayList<>())) {
            if (each instanceof ObjectSchema object) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** Whether one of them is secret. */
    public static boolean isSecret(Schema schema, Map<String, Schema> targets) {
        return all(schema, targets, new ArrayList<>()).stream()
                .anyMatch(each -> each.annotations().isSecret());
    }

    private static List<Schema> all(
            Schema schema, Map<String, Schema> targets, List<Schema> found) {
        found.add(schema);
        if (schema instanceof ReferenceSchema reference) {
            Schema target = targets.get(reference.name());
            if (target != null) {
                all(target, targets, found);
            }
        }
        for (Schema part : InPlaceLoops.partsInPlace(schema)) {
            all(part, targets, found);
        }
        return found;
    }
}
