package dev.satya.interpreter.convert;

import dev.satya.Model;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Equality of canonical values as JSON Schema 2020-12 Core §4.2.2 has it: 1 equals 1.0, objects are
 * equal whatever the order of their members. Models count as objects of what was given: a default is
 * an annotation (JSON Schema 2020-12 Validation §9.2) and makes no two of them equal.
 */
public final class Equality {
    private Equality() {}

    /** Whether two values are equal. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return !(a instanceof Number number) || !Double.isNaN(number.doubleValue());
        }
        if (a instanceof Number x && b instanceof Number y && areCanonical(x, y)) {
            return equal(x, y);
        }
        boolean areContainers =
                a instanceof List && b instanceof List || isObject(a) && isObject(b);
        return areContainers ? new EqualParts().areEqual(a, b) : Objects.equals(a, b);
    }

    /** Whether none is of a class that JSON has no number for, such as one that changes. */
    private static boolean areCanonical(Number a, Number b) {
        return Numbers.isCanonical(a) && Numbers.isCanonical(b);
    }

    private static boolean equal(Number a, Number b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x.longValue() == y.longValue();
        }
        if (Numbers.isNotFinite(a) || Numbers.isNotFinite(b)) {
            return Numbers.isNotFinite(a)
                    && Numbers.isNotFinite(b)
                    && a.doubleValue() == b.doubleValue();
        }
        return Numbers.decimal(a).compareTo(Numbers.decimal(b)) == 0;
    }

    static boolean isObject(@Nullable Object value) {
        return value instanceof Map || value instanceof Model;
    }

    static Map<?, ?> members(@Nullable Object value) {
        return value instanceof Model model
                ? given(model)
                : (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static Map<String, @Nullable Object> given(Model model) {
        Map<String, @Nullable Object> given = new HashMap<>(model.extras());
        for (String name : model.names()) {
            if (model.isSet(name)) {
                given.put(name, model.get(name));
            }
        }
        return given;
    }

    /** How many values a value is, itself included: what a comparison with it may look at. */
    public static long size(@Nullable Object value) {
        long size = 1;
        if (value instanceof List<?> list) {
            for (Object item : list) {
                size += size(item);
            }
        } else if (isObject(value)) {
            for (Object member : members(value).values()) {
                size += size(member);
            }
        }
        return size;
    }

    /** The same, but no more than one above {@code most}, which takes so many steps. */
    public static long size(@Nullable Object value, long most) {
        Collection<?> parts = List.of();
        if (value instanceof List<?> list) {
            parts = list;
        } else if (isObject(value)) {
            parts = members(value).values();
        }
        long size = 1;
        for (Object part : parts) {
            if (size > most) {
                return size;
            }
            size += size(part, most - size);
        }
        return size;
    }
}
