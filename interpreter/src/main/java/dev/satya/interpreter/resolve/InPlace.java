package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What applies to the same value as a schema: itself, its branches, and what it refers to. */
public final class InPlace {
    private InPlace() {}

    /**
     * The objects among them that may make a model, from left to right: none within a not or a
     * condition. Resolved schemas have no loops in place.
     */
    public static List<ObjectSchema> objects(Schema schema, Map<String, Schema> targets) {
        List<ObjectSchema> objects = new ArrayList<>();
        addObjects(schema, targets, new HashSet<>(), objects);
        return objects;
    }

    /** What is referred to again adds nothing: it makes the same fields. */
    private static void addObjects(
            Schema schema,
            Map<String, Schema> targets,
            Set<String> entered,
            List<ObjectSchema> found) {
        if (schema instanceof NotSchema) {
            return;
        }
        if (schema instanceof ObjectSchema object) {
            found.add(object);
        }
        boolean isNew =
                schema instanceof ReferenceSchema reference && entered.add(reference.name());
        Schema target = isNew ? targets.get(((ReferenceSchema) schema).name()) : null;
        if (target != null) {
            addObjects(target, targets, entered, found);
        }
        if (schema instanceof ConditionalSchema choice) {
            addObjects(choice.whenValid(), targets, entered, found);
            addObjects(choice.whenInvalid(), targets, entered, found);
            return;
        }
        for (Schema part : InPlaceLoops.partsInPlace(schema)) {
            addObjects(part, targets, entered, found);
        }
    }

    /** Schemas, their parts in place, and what they refer to; each once, as a set by identity. */
    public static Set<Schema> together(List<Schema> schemas, Map<String, Schema> targets) {
        Set<Schema> together = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>(schemas);
        for (Schema each = open.poll(); each != null; each = open.poll()) {
            if (together.add(each)) {
                open.addAll(InPlaceLoops.partsInPlace(each));
                if (each instanceof ReferenceSchema reference) {
                    open.add(Objects.requireNonNull(targets.get(reference.name())));
                }
            }
        }
        return together;
    }

    /**
     * The schemas that are secret, and those with such a one at any depth; as a set by identity.
     */
    public static Set<Schema> leadingToSecrets(Resolved schema) {
        Map<Schema, List<Schema>> holders = new IdentityHashMap<>();
        Deque<Schema> open = new ArrayDeque<>(List.of(schema.root()));
        open.addAll(schema.targets().values());
        open.forEach(each -> holders.put(each, new ArrayList<>()));
        List<Schema> secrets = new ArrayList<>();
        for (Schema each = open.poll(); each != null; each = open.poll()) {
            if (each.annotations().isSecret()) {
                secrets.add(each);
            }
            for (Schema part : parts(each, schema.targets())) {
                List<Schema> known = holders.get(part);
                if (known == null) {
                    known = new ArrayList<>();
                    holders.put(part, known);
                    open.add(part);
                }
                known.add(each);
            }
        }
        Set<Schema> leading = Collections.newSetFromMap(new IdentityHashMap<>());
        open.addAll(secrets);
        for (Schema each = open.poll(); each != null; each = open.poll()) {
            if (leading.add(each)) {
                open.addAll(holders.getOrDefault(each, List.of()));
            }
        }
        return leading;
    }

    private static List<Schema> parts(Schema schema, Map<String, Schema> targets) {
        List<Schema> parts = new ArrayList<>();
        schema.parts().forEach(part -> parts.add(part.schema()));
        if (schema instanceof ReferenceSchema reference) {
            parts.add(Objects.requireNonNull(targets.get(reference.name())));
        }
        return parts;
    }
}
