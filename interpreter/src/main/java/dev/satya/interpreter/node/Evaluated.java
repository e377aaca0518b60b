package dev.satya.interpreter.node;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The items or members of one instance about which a schema has something to say (JSON Schema
 * 2020-12 Core §7.7 and §11). Lives while one instance is looked at.
 */
final class Evaluated {
    private final BitSet items = new BitSet();
    private final Set<String> names = new HashSet<>();
    private boolean isAll;

    /** All items, or all members. */
    void addAll() {
        isAll = true;
    }

    /** The items before {@code end}. */
    void addItemsBefore(int end) {
        items.set(0, end);
    }

    void addItem(int index) {
        items.set(index);
    }

    void addMember(String name) {
        names.add(name);
    }

    /** All that another has found of the same instance. */
    void addAll(Evaluated other) {
        items.or(other.items);
        names.addAll(other.names);
        isAll |= other.isAll;
    }

    boolean hasItem(int index) {
        return isAll || items.get(index);
    }

    boolean hasMember(String name) {
        return isAll || names.contains(name);
    }
}
