package dev.satya.interpreter.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a schema has a say about a value, and about the members and items in it, by any of the
 * schemas that may look there: see PLACE-11 of docs/semantics.md. Immutable.
 */
public final class Mentions {
    /** Those of a schema without a say. */
    static final Mentions NONE = new Mentions(false, List.of());

    /** Those of a schema with a say about the value as a whole. */
    static final Mentions WHOLE = new Mentions(true, List.of());

    private final boolean isSaid;
    private final List<Container> containers;

    /**
     * The parts of one array or object schema. It is found by identity, since it may be large and is
     * shared.
     */
    static final class Container {
        private final Map<Object, Mentions> parts;
        private final Others members;
        private final Others items;

        /**
         * Those of the members or items of a container that have no schema of their own.
         *
         * @param each those that look at all, with or without one
         * @param rest those that look at the others
         */
        record Others(Mentions each, Mentions rest) {
            static final Others NONE = new Others(Mentions.NONE, Mentions.NONE);
        }

        /**
         * A container.
         *
         * @param parts by name and by position
         */
        Container(Map<Object, Mentions> parts, Others members, Others items) {
            this.parts = parts;
            this.members = members;
            this.items = items;
        }

        private Stream<Mentions> at(Object segment) {
            Others others = segment instanceof Integer ? items : members;
            return Stream.of(parts.getOrDefault(segment, others.rest), others.each);
        }
    }

    private Mentions(boolean isSaid, List<Container> containers) {
        this.isSaid = isSaid;
        this.containers = containers;
    }

    static Mentions of(Container container) {
        return new Mentions(false, List.of(container));
    }

    /** Those of schemas that look at the same value. */
    static Mentions together(List<Mentions> all) {
        List<Mentions> some = all.stream().filter(it -> it != NONE).toList();
        if (some.size() < 2) {
            return some.isEmpty() ? NONE : some.get(0);
        }
        Set<Container> containers = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Container> inOrder = new ArrayList<>();
        boolean isSaid = false;
        for (Mentions each : some) {
            isSaid |= each.isSaid;
            for (Container container : each.containers) {
                if (containers.add(container)) {
                    inOrder.add(container);
                }
            }
        }
        return new Mentions(isSaid, inOrder);
    }

    /** Whether there is a say about the value itself. */
    public boolean isSaid() {
        return isSaid;
    }

    /**
     * Those of the member or item.
     *
     * @param segment a name or a position
     */
    public Mentions at(Object segment) {
        return together(containers.stream().flatMap(it -> it.at(segment)).toList());
    }

    /** The names that fields have. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Container container : containers) {
            for (Object key : container.parts.keySet()) {
                if (key instanceof String name) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
