package dev.satya.propertytests.reference;

import dev.satya.Model;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** EQ-1 and EQ-2. NaN equals nothing. */
final class Equality {
    private Equality() {}

    static boolean areEqual(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number && b instanceof Number) {
            return areNumbersEqual(a, b);
        }
        if (a instanceof List<?> listA && b instanceof List<?> listB) {
            return areListsEqual(listA, listB);
        }
        if (a instanceof Map<?, ?> mapA && b instanceof Map<?, ?> mapB) {
            return areMapsEqual(mapA, mapB);
        }
        if (a instanceof Model || b instanceof Model) {
            return areEqual(asMap(a), asMap(b));
        }
        return Objects.equals(a, b);
    }

    private static boolean areNumbersEqual(Object a, Object b) {
        if (Numbers.isFinite(a) && Numbers.isFinite(b)) {
            return Numbers.exact(a).compareTo(Numbers.exact(b)) == 0;
        }
        return ((Number) a).doubleValue() == ((Number) b).doubleValue()
                && !Numbers.isFinite(a)
                && !Numbers.isFinite(b);
    }

    private static boolean areListsEqual(List<?> a, List<?> b) {
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

    /** Each key of the one is a key of the other; keys that were converted may be numbers. */
    private static boolean areMapsEqual(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            boolean isFound = false;
            for (Map.Entry<?, ?> other : b.entrySet()) {
                isFound |=
                        areEqual(entry.getKey(), other.getKey())
                                && areEqual(entry.getValue(), other.getValue());
            }
            if (!isFound) {
                return false;
            }
        }
        return true;
    }

    static @Nullable Object asMap(@Nullable Object value) {
        return value instanceof ReferenceModel model ? model.given() : value;
    }
}
