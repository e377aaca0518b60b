package dev.satya.interpreter.output;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The items and members of one value that some schema has spoken about. */
final class EvaluatedLocations {
    private final BitSet items = new BitSet();
    private final Set<String> members = new HashSet<>();

    void addItem(int index) {
        items.set(index);
    }

    void addMember(String name) {
        members.add(name);
    }

    void addAll(EvaluatedLocations other) {
        items.or(other.items);
        members.addAll(other.members);
    }

    boolean hasItem(int index) {
        return items.get(index);
    }

    boolean hasMember(String name) {
        return members.contains(name);
    }
}
