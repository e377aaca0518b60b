package dev.satya.propertytests.agreement;

import dev.satya.Model;
import dev.satya.propertytests.reference.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether two values are the same in the terms of the specification: numbers of one class and
 * value (a zero with its sign), objects with equal members; a model may be told by a map, in the order of its slots.
 */
final class Sameness {
    private Sameness() {}

    static boolean areSame(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Model model) {
            return areMembersSame(members(model), b);
        }
        if (b instanceof Model) {
            return areSame(b, a);
        }
        if (a instanceof Double one && b instanceof Double other) {
            return Double.compare(one, other) == 0; // a zero with its sign
        }
        if (a instanceof Number && b instanceof Number) {
            return a.getClass() == b.getClass() && areNumbersSame((Number) a, (Number) b);
        }
        if (a instanceof List<?> listA && b instanceof List<?> listB) {
            return areListsSame(listA, listB);
        }
        if (a instanceof Map<?, ?> mapA && b instanceof Map<?, ?> mapB) {
            return areMapsSame(mapA, mapB);
        }
        return Objects.equals(a, b);
    }

    /** The same codes, paths and arguments in the same order; words about bad JSON may differ. */
    static boolean areFaultsSame(List<Fault> a, List<Fault> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Fault one = a.get(i);
            Fault other = b.get(i);
            boolean isSame =
                    one.code().equals(other.code())
                            && one.path().equals(other.path())
                            && (one.code().equals("json")
                                    || areArgumentsSame(one.arguments(), other.arguments()))
                            && areSame(one.instance(), other.instance());
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    /** Arguments are told in JSON terms: the class of a number does not matter. */
    private static boolean areArgumentsSame(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number one && b instanceof Number other) {
            return areNumbersSame(one, other);
        }
        if (a instanceof List<?> listA && b instanceof List<?> listB) {
            if (listA.size() != listB.size()) {
                return false;
            }
            for (int i = 0; i < listA.size(); i++) {
                if (!areArgumentsSame(listA.get(i), listB.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof Map<?, ?> mapA && b instanceof Map<?, ?> mapB) {
            return mapA.keySet().equals(mapB.keySet())
                    && mapA.keySet().stream()
                            .allMatch(key -> areArgumentsSame(mapA.get(key), mapB.get(key)));
        }
        return Objects.equals(a, b);
    }

    private static boolean areNumbersSame(Number a, Number b) {
        boolean isSpecial = isSpecial(a) || isSpecial(b);
        return isSpecial
                ? Double.compare(a.doubleValue(), b.doubleValue()) == 0
                : new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
    }

    private static boolean isSpecial(Number number) {
        return (number instanceof Double || number instanceof Float)
                && !Double.isFinite(number.doubleValue());
    }

    private static boolean areListsSame(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!areSame(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Keys are the same if a key of the one equals a key of the other; the order does not matter.
     */
    private static boolean areMapsSame(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            Object key = entry.getKey();
            boolean isFound =
                    b.containsKey(key)
                            ? areSame(entry.getValue(), b.get(key))
                            : b.entrySet().stream()
                                    .anyMatch(
                                            other ->
                                                    areSame(key, other.getKey())
                                                            && areSame(
                                                                    entry.getValue(),
                                                                    other.getValue()));
            if (!isFound) {
                return false;
            }
        }
        return true;
    }

    /** Present fields in slot order, then the extras in the order of the instance. */
    private static Map<String, @Nullable Object> members(Model model) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name : model.names()) {
            if (model.has(name)) {
                members.put(name, model.get(name));
            }
        }
        members.putAll(model.extras());
        return members;
    }

    private static boolean areMembersSame(
            Map<String, @Nullable Object> members, @Nullable Object other) {
        Object plain = other instanceof Model model ? members(model) : other;
        return plain instanceof Map<?, ?> map
                && new ArrayList<>(members.keySet()).equals(new ArrayList<>(map.keySet()))
                && areMapsSame(members, map);
    }

    /** A value with its classes, for people. */
    static String describe(@Nullable Object value) {
        if (value instanceof Model model) {
            return "model" + describe(members(model));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(Sameness::describe).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder("{");
            map.forEach(
                    (key, member) ->
                            text.append(describe(key))
                                    .append(": ")
                                    .append(describe(member))
                                    .append("; "));
            return text.append('}').toString();
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }
}
