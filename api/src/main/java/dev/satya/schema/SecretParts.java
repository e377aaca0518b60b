package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a schema does not show. Which places of an instance a schema looks at is known when
 * it is compiled; until then any value that is listed may be one that a secret schema is about, if there
 * is a secret schema at all, and any name likewise, if there are secret names.
 */
record SecretParts(Set<Subject> hidden) {
    static final SecretParts NONE = new SecretParts(Set.of());

    /** What may be secret. */
    enum Subject {
        /** What instances are. */
        VALUES,
        /** What their members are called. */
        NAMES
    }

    /** Those of a schema or a part of one. */
    static SecretParts of(Object part) {
        Search all = new Search();
        all.visit(part);
        if (!all.isFound) {
            return NONE;
        }
        Search names = new Search();
        all.names.forEach(names::visit);
        boolean hasNames = names.isFound || names.isReferring;
        return new SecretParts(
                hasNames ? EnumSet.allOf(Subject.class) : EnumSet.of(Subject.VALUES));
    }

    /** Whether a component of a part is not shown. */
    boolean hide(Object owner, String component, @Nullable Object value) {
        return (hidden.contains(Subject.VALUES)
                        && isOfValues(owner, component)
                        && !isNothing(value))
                || (hidden.contains(Subject.NAMES)
                        && isOfNames(owner, component)
                        && !isNothing(value));
    }

    private static boolean isOfValues(Object owner, String component) {
        return switch (component) {
            case "value" ->
                    owner instanceof ConstSchema
                            || owner instanceof Field.Default
                            || owner instanceof OnError.Use;
            case "values" -> owner instanceof EnumSchema;
            case "fallback" -> owner instanceof Field;
            case "examples", "keywords" -> owner instanceof Annotations;
            default -> false;
        };
    }

    private static boolean isOfNames(Object owner, String component) {
        return switch (component) {
            case "name", "aliases", "aliasPaths" ->
                    owner instanceof Field || owner instanceof Computed;
            case "writtenName" -> owner instanceof Computed;
            case "property", "required" -> owner instanceof DependentSchema;
            case "fields", "place" -> owner instanceof Rule;
            default -> false;
        };
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> members && members.isEmpty());
    }

    /** Looks at each object once. */
    private static final class Search {
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Schema> names = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean isFound;
        private boolean isReferring;

        void visit(Object root) {
            Deque<Object> open = new ArrayDeque<>();
            open.add(root);
            for (Object part = open.poll(); part != null; part = open.poll()) {
                if (seen.add(part)) {
                    look(part);
                    addParts(part, open);
                }
            }
        }

        private void look(Object part) {
            isFound |= part instanceof Annotations said && said.isSecret();
            isReferring |= part instanceof ReferenceSchema;
            if (part instanceof MapSchema map) {
                names.add(map.keys());
            }
        }

        private static void addParts(Object part, Deque<Object> open) {
            if (part instanceof Collection<?> items) {
                items.forEach(each -> add(each, open));
            } else if (part instanceof Map<?, ?> members) {
                members.values().forEach(each -> add(each, open));
            } else {
                Components.of(part).values().forEach(each -> add(each, open));
            }
        }

        private static void add(@Nullable Object part, Deque<Object> open) {
            if (part != null && Components.hasParts(part)) {
                open.add(part);
            }
        }
    }
}
