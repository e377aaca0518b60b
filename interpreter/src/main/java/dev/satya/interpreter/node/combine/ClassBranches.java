package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Branches that are each bound to classes of their own: an object that there is belongs to that of its
 * class, or of the closest class above it, whatever the others would say of it. Immutable.
 */
final class ClassBranches {
    /** That no branch is known by the class. */
    static final int UNKNOWN = -1;

    /** A class comes before those above it. */
    private final Bound[] classes;

    private record Bound(Class<?> type, int branch) {}

    private ClassBranches(List<Bound> classes) {
        this.classes = classes.toArray(new Bound[0]);
    }

    /**
     * Of the classes of each branch.
     *
     * @param branches empty for one that is about something else, too: then none is known by a class
     */
    static ClassBranches of(List<Set<Class<?>>> branches) {
        List<Bound> classes = new ArrayList<>();
        Set<Class<?>> known = new HashSet<>();
        for (int i = 0; i < branches.size(); i++) {
            for (Class<?> type : branches.get(i)) {
                if (!known.add(type)) {
                    return new ClassBranches(List.of());
                }
                int at = 0;
                while (at < classes.size() && !classes.get(at).type.isAssignableFrom(type)) {
                    at++;
                }
                classes.add(at, new Bound(type, i));
            }
            if (branches.get(i).isEmpty()) {
                return new ClassBranches(List.of());
            }
        }
        return new ClassBranches(classes);
    }

    /** The position of the branch that an object belongs to, or {@link #UNKNOWN}. */
    int of(TriedValue tried) {
        if (classes.length == 0
                || !(tried instanceof TriedInstance given)
                || given.instance() instanceof Map) {
            return UNKNOWN;
        }
        for (Bound each : classes) {
            if (each.type.isInstance(given.instance())) {
                return each.branch;
            }
        }
        return UNKNOWN;
    }
}
