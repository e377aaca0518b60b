package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether schemas lead to none, one or several of the objects that {@link InPlace#objects} lists. Each
 * schema is gone through once, however many lead to it: chains of thousands refer to each other. For
 * one thread.
 */
public final class ObjectsInPlace {
    private static final Found NONE = new Found(null, false, false, 0);

    private final Map<String, Schema> targets;
    private final Map<Schema, Found> known = new IdentityHashMap<>();

    /**
     * What a schema leads to.
     *
     * @param only the object, if it is one
     * @param withoutClass whether any is of no record class
     * @param fields the most that they have together
     */
    private record Found(
            @Nullable ObjectSchema only, boolean areSeveral, boolean withoutClass, int fields) {
        Found and(Found other) {
            boolean isOne = only == null || other.only == null || only == other.only;
            boolean several = areSeveral || other.areSeveral || !isOne;
            ObjectSchema one = only == null ? other.only : only;
            return new Found(
                    several ? null : one,
                    several,
                    withoutClass || other.withoutClass,
                    (int) Math.min(Integer.MAX_VALUE, (long) fields + other.fields));
        }
    }

    /** Of schemas that refer to these. */
    public ObjectsInPlace(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /** Whether it leads to more than one. */
    public boolean areSeveral(Schema schema) {
        return find(schema).areSeveral;
    }

    /** Whether any of them is of no record class. */
    public boolean anyWithoutClass(Schema schema) {
        return find(schema).withoutClass;
    }

    /** The most fields that they have together. */
    public int mostFields(Schema schema) {
        return find(schema).fields;
    }

    private Found find(Schema schema) {
        Deque<Schema> open = new ArrayDeque<>(List.of(schema));
        while (!known.containsKey(schema)) {
            Schema next = open.element();
            if (known.containsKey(next)) {
                open.pop();
                continue;
            }
            List<Schema> parts = InPlace.makers(next, targets);
            boolean isReady = true;
            for (Schema part : parts) {
                if (!known.containsKey(part)) {
                    open.push(part);
                    isReady = false;
                }
            }
            if (isReady) {
                known.put(next, together(next, parts));
                open.pop();
            }
        }
        return known.getOrDefault(schema, NONE);
    }

    private Found together(Schema schema, List<Schema> parts) {
        Found found =
                schema instanceof ObjectSchema object
                        ? new Found(
                                object, false, object.javaType() == null, object.fields().size())
                        : NONE;
        for (Schema part : parts) {
            found = found.and(known.getOrDefault(part, NONE));
        }
        return found;
    }
}
