package dev.satya.interpreter.evaluate;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The items or members of one instance about which a schema has something to say (JSON Schema
 * 2020-12 Core §7.7 and §11). Lives while one instance is looked at.
 */
public final class Evaluated {
    private final BitSet items = new BitSet();
    private final Set<String> names = new HashSet<>();
    private boolean isAll;

    /** All items, or all members. */
    public void addAll() {
        isAll = true;
    }

    /** The items before {@code end}. */
    public void addItemsBefore(int end) {
        items.set(0, end);
    }

    /** The item at an index. */
    public void addItem(int index) {
        items.set(index);
    }

    /** The member of a name. */
    public void addMember(String name) {
        names.add(name);
    }

    /** All that another has found of the same instance. */
    public void addAll(Evaluated other) {
        items.or(other.items);
        names.addAll(other.names);
        isAll |= other.isAll;
    }

    /** Whether something was said about the item. */
    public boolean hasItem(int index) {
        return isAll || items.get(index);
    }

    /** Whether something was said about the member. */
    public boolean hasMember(String name) {
        return isAll || names.contains(name);
    }
}
