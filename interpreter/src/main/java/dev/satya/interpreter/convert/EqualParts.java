package dev.satya.interpreter.convert;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of containers, see {@link Equality}, in time linear in the different containers: one
 * may stand at several places, which are exponentially more than the containers where it is doubled
 * level by level. For one thread.
 */
final class EqualParts {
    /** Comparisons before the first that is noted: most containers are in one place. */
    private static final int FREE = 64;

    private int count;

    /** Leads from a container to one that was found equal to it. */
    private @Nullable Map<Object, Object> equals;

    boolean areEqual(@Nullable Object a, @Nullable Object b) {
        boolean areLists = a instanceof List && b instanceof List;
        if (a == null
                || b == null
                || !areLists && !(Equality.isObject(a) && Equality.isObject(b))) {
            return Equality.equal(a, b);
        }
        count++;
        Object first = representative(a);
        Object second = representative(b);
        if (first == second) {
            return true;
        }
        boolean areEqual =
                areLists
                        ? areItemsEqual((List<?>) a, (List<?>) b)
                        : areMembersEqual(Equality.members(a), Equality.members(b));
        if (areEqual && count > FREE) {
            if (equals == null) {
                equals = new IdentityHashMap<>();
            }
            Object end = representative(a);
            Object other = representative(b);
            if (end != other) {
                equals.put(end, other);
            }
        }
        return areEqual;
    }

    private Object representative(Object container) {
        if (equals == null) {
            return container;
        }
        Object found = container;
        for (Object next = equals.get(found); next != null; next = equals.get(found)) {
            found = next;
        }
        if (found != container) {
            equals.put(container, found);
        }
        return found;
    }

    private boolean areItemsEqual(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!areEqual(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean areMembersEqual(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object name = entry.getKey();
            if (!b.containsKey(name) || !areEqual(entry.getValue(), b.get(name))) {
                return false;
            }
        }
        return true;
    }
}
