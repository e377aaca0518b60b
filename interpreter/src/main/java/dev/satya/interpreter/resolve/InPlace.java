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
        Set<String> entered = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(List.of(schema));
        for (Schema each = open.poll(); each != null; each = open.poll()) {
            if (each instanceof ObjectSchema object) {
                objects.add(object);
            }
            if (each instanceof ReferenceSchema reference && !entered.add(reference.name())) {
                continue; // it makes the same fields again
            }
            List<Schema> next = makers(each, targets);
            for (int i = next.size() - 1; i >= 0; i--) {
                open.push(next.get(i));
            }
        }
        return objects;
    }

    /** Where a schema hands its value on to, so that a model may come back; from left to right. */
    static List<Schema> makers(Schema schema, Map<String, Schema> targets) {
        if (schema instanceof NotSchema) {
            return List.of();
        }
        if (schema instanceof ConditionalSchema choice) {
            return List.of(choice.whenValid(), choice.whenInvalid());
        }
        if (schema instanceof ReferenceSchema reference) {
            Schema target = targets.get(reference.name());
            return target == null ? List.of() : List.of(target);
        }
        return InPlaceLoops.partsInPlace(schema);
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

    /** What stands for the schema of something secret that is computed: no instance is asked about it. */
    public static final Schema SECRET = Schema.any().secret();

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
        if (schema instanceof ObjectSchema object) {
            boolean computesSecrets =
                    object.computed().stream().anyMatch(it -> it.schema().annotations().isSecret());
            if (computesSecrets) {
                parts.add(SECRET);
            }
        }
        if (schema instanceof ReferenceSchema reference) {
            parts.add(Objects.requireNonNull(targets.get(reference.name())));
        }
        return parts;
    }
}
