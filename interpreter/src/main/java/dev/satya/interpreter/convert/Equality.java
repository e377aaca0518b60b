package dev.satya.interpreter.convert;

import dev.satya.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
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
            return !(a instanceof Double number) || !number.isNaN();
        }
        if (a instanceof Number x && b instanceof Number y && areCanonical(x, y)) {
            return equal(x, y);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return equal(x, y);
        }
        if (isObject(a) && isObject(b)) {
            return equal(members(a), members(b));
        }
        return Objects.equals(a, b);
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
            return a.doubleValue() == b.doubleValue() && a.getClass() == b.getClass();
        }
        return Numbers.decimal(a).compareTo(Numbers.decimal(b)) == 0;
    }

    private static boolean equal(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            if (!b.containsKey(entry.getKey()) || !equal(entry.getValue(), b.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isObject(@Nullable Object value) {
        return value instanceof Map || value instanceof Model;
    }

    private static Map<?, ?> members(@Nullable Object value) {
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

    /** Makes keys for hash tables, by a hash that an instance cannot be written against. */
    public static final class Keys {
        private final long seed = ThreadLocalRandom.current().nextLong() | 1;

        /** The key of a value; equal values have equal keys. */
        public Key of(@Nullable Object value) {
            return new Key(value, hash(value));
        }

        private long hash(@Nullable Object value) {
            if (value instanceof String text) {
                long hash = 1;
                for (int i = 0; i < text.length(); i++) {
                    hash = (hash + text.charAt(i)) * seed;
                }
                return mix(hash);
            }
            if (value instanceof Number number && Numbers.isCanonical(number)) {
                return mix(hash(number));
            }
            if (value instanceof List<?> list) {
                long hash = 2;
                for (Object item : list) {
                    hash = (hash + hash(item)) * seed;
                }
                return mix(hash);
            }
            if (isObject(value)) {
                long hash = 3;
                for (Map.Entry<?, ?> member : members(value).entrySet()) {
                    hash += mix(hash(member.getKey()) * seed + hash(member.getValue()));
                }
                return mix(hash);
            }
            return mix(Objects.hashCode(value) * seed);
        }

        private long hash(Number number) {
            if (Numbers.isNotFinite(number)) {
                return number.hashCode();
            }
            BigDecimal decimal = Numbers.decimal(number).stripTrailingZeros();
            if (decimal.signum() == 0) {
                return 4;
            }
            BigInteger unscaled = decimal.unscaledValue();
            long hash = decimal.scale();
            for (byte part : unscaled.toByteArray()) {
                hash = (hash + part) * seed;
            }
            return hash;
        }

        private static long mix(long hash) {
            long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
            return mixed ^ (mixed >>> 29);
        }
    }

    /** A value as a key. Ordered by hash, so that a crowded bucket is a tree. */
    public static final class Key implements Comparable<Key> {
        private final @Nullable Object value;
        private final long hash;

        private Key(@Nullable Object value, long hash) {
            this.value = value;
            this.hash = hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && hash == that.hash && equal(value, that.value);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(hash);
        }

        @Override
        public int compareTo(Key other) {
            return Long.compare(hash, other.hash);
        }
    }
}
