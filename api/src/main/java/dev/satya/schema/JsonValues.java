package dev.satya.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Immutable copies of JSON-like values, so that a schema never changes with what it was given. Of a
 * container that stands at several places there is one copy.
 */
final class JsonValues {
    /** Values nested deeper are refused: all stages walk them by recursion. */
    private static final int MAX_DEPTH = 500;

    /** So many items and members may be in a value; more are taken for an end that never comes. */
    private static final int MOST_PARTS = 1 << 24;

    /** So much room is made by the word of a container's size. */
    private static final int MANY = 1 << 16;

    /** What may be copied. */
    private enum Terms {
        /** Whatever an instance may have: any other object stays as it is. */
        INSTANCE,
        /** What JSON has. */
        JSON
    }

    private final Terms terms;
    private final Map<Object, Copied> copies = new IdentityHashMap<>();
    private int depth;

    /** How many containers are within each other in what is being copied, as far as it is. */
    private int height;

    private int parts;

    private JsonValues(Terms terms) {
        this.terms = terms;
    }

    /** The copy of a container, in which so many are within each other, itself included. */
    private record Copied(Object copy, int height) {}

    /** A deep copy; small integer types become {@link Long}, {@link Float} becomes {@link Double}. */
    static @Nullable Object copyOf(@Nullable Object value) {
        return new JsonValues(Terms.INSTANCE).copyFrom(value);
    }

    /**
     * The same of a value that instances are compared with.
     *
     * @throws SchemaException if there is an object in it that JSON has no form for
     */
    static @Nullable Object jsonOf(@Nullable Object value) {
        return new JsonValues(Terms.JSON).copyFrom(value);
    }

    @SuppressWarnings("unchecked") // a copy of a list is one
    static List<@Nullable Object> jsonOfList(List<?> list) {
        return (List<@Nullable Object>) Objects.requireNonNull(jsonOf(list));
    }

    @SuppressWarnings("unchecked") // a copy of a list is one
    static List<@Nullable Object> copyOfList(List<?> list) {
        return (List<@Nullable Object>) Objects.requireNonNull(copyOf(list));
    }

    @SuppressWarnings("unchecked") // a copy of a map is one
    static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(copyOf(map));
    }

    private @Nullable Object copyFrom(@Nullable Object value) {
        try {
            return copy(value);
        } catch (StackOverflowError e) {
            throw new SchemaException(
                    "a value in the schema is nested deeper than the stack of this thread allows,"
                            + " perhaps without end");
        }
    }

    private @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map || value instanceof List) {
            return copyContainer(value);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            boolean isFinite = Float.isFinite(number) && number != 0;
            return isFinite ? Decimals.shortest(number).doubleValue() : number.doubleValue();
        }
        if (value instanceof CharSequence text && !(value instanceof String)) {
            return read(text, text::toString);
        }
        return terms == Terms.JSON ? scalar(value) : value;
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || isOfTheJdk(value)) {
            return value;
        }
        if (value instanceof Number number) {
            return read(number, () -> new BigDecimal(number.toString()));
        }
        throw new SchemaException(
                "a value in a schema is null, a boolean, a number, text, a list or a map, not "
                        + "an object of "
                        + value.getClass().getTypeName());
    }

    private static boolean isOfTheJdk(Object value) {
        Class<?> type = value.getClass();
        return type == Long.class
                || type == Double.class
                || type == BigInteger.class
                || type == BigDecimal.class;
    }

    /** What others' code says, unless it throws. */
    private static <T> T read(Object owner, Supplier<T> reading) {
        try {
            return Objects.requireNonNull(reading.get(), "it gives null");
        } catch (SchemaException | StackOverflowError e) {
            throw e;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new SchemaException(
                    "a value in a schema, of "
                            + owner.getClass().getTypeName()
                            + ", cannot be read: "
                            + e.getClass().getTypeName(),
                    null,
                    e);
        }
    }

    /** Refuses a container that has more in it than its size says: it may have no end. */
    private void take(Object container, int left) {
        if (left <= 0 || ++parts > MOST_PARTS) {
            throw new SchemaException(
                    "a value in a schema, of "
                            + container.getClass().getTypeName()
                            + ", has more in it than "
                            + (left <= 0 ? "its size says" : MOST_PARTS + " parts")
                            + ": it may have no end");
        }
    }

    private Object copyContainer(Object value) {
        Copied known = copies.get(value);
        if (depth + (known == null ? 1 : known.height) > MAX_DEPTH) {
            throw new SchemaException("a value in a schema is nested deeper than " + MAX_DEPTH);
        }
        if (known == null) {
            int outer = height;
            height = 0;
            depth++;
            Object copy = read(value, () -> copied(value));
            depth--;
            known = new Copied(copy, height + 1);
            copies.put(value, known);
            height = outer;
        }
        height = Math.max(height, known.height);
        return known.copy;
    }

    private Object copied(Object value) {
        return value instanceof Map<?, ?> map ? copyMap(map) : copyList((List<?>) value);
    }

    private List<@Nullable Object> copyList(List<?> list) {
        int left = list.size();
        List<@Nullable Object> copy = new ArrayList<>(Math.min(left, MANY));
        for (Object item : list) {
            take(list, left--);
            copy.add(copy(item));
        }
        return Collections.unmodifiableList(copy);
    }

    private static String described(@Nullable Object key) {
        if (key == null) {
            return "null";
        }
        String type = "the " + key.getClass().getTypeName();
        return isOfTheJdk(key) || key instanceof Integer ? type + " " + key : type;
    }

    private Map<String, @Nullable Object> copyMap(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        int left = map.size();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            take(map, left--);
            if (!(entry.getKey() instanceof String name)) {
                throw new SchemaException(
                        "a name in a JSON value is a String, not " + described(entry.getKey()));
            }
            copy.put(name, copy(entry.getValue()));
        }
        return Collections.unmodifiableMap(copy);
    }
}
