package dev.satya.interpreter.source;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.Bytes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of record components, to and from values of slots. */
final class ComponentValue {
    /** The types of keys that are names of members, or are not known. */
    private static final Set<Class<?>> KEYS_OF_MEMBERS =
            Set.of(String.class, CharSequence.class, Object.class);

    private ComponentValue() {}

    /** Turns what a slot holds into what a component takes. */
    @FunctionalInterface
    interface Writer {
        /**
         * The component's value.
         *
         * @throws ArithmeticException if a number does not fit
         * @throws ClassCastException if the value is of another type
         */
        @Nullable Object write(@Nullable Object value);
    }

    /** Turns what a component holds into an instance of its schema. */
    @FunctionalInterface
    interface Reader {
        /** The instance; {@code ABSENT}: an optional that is empty. */
        @Nullable Object read(@Nullable Object component);
    }

    /**
     * How a component of this type is read: an optional is the value in it, a collection is a list,
     * and the keys of a map are texts. Null: it is its own value.
     */
    static @Nullable Reader reader(Type type, KnownScalars scalars) {
        Class<?> raw = raw(type);
        if (isOptional(raw)) {
            Reader held = raw == Optional.class ? reader(argument(type, 0), scalars) : null;
            return optional -> unwrap(optional, held);
        }
        if (raw == List.class || raw == Collection.class || raw == Set.class) {
            Reader item = reader(argument(type, 0), scalars);
            boolean isItself = raw == List.class && item == null;
            return isItself ? null : collection -> list(collection, item);
        }
        if (raw == Map.class) {
            boolean isKeyed = !KEYS_OF_MEMBERS.contains(raw(argument(type, 0)));
            Reader value = reader(argument(type, 1), scalars);
            return isKeyed || value != null ? map -> members(map, value, scalars) : null;
        }
        return null;
    }

    static boolean isOptional(Class<?> type) {
        return type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class;
    }

    private static @Nullable Object unwrap(@Nullable Object optional, @Nullable Reader held) {
        Object value = plain(optional);
        if (value == null) {
            return optional == null ? null : ABSENT;
        }
        return held == null ? value : held.read(value);
    }

    /** A list is itself where its items are; strictly, no other collection is an array. */
    private static @Nullable Object list(@Nullable Object component, @Nullable Reader item) {
        if (!(component instanceof Collection<?> items)
                || (item == null && component instanceof List)) {
            return component;
        }
        int left = items.size();
        List<@Nullable Object> list = new ArrayList<>();
        for (Object each : items) {
            requireRoom(left--);
            list.add(item == null ? each : item.read(each));
        }
        return list;
    }

    private static @Nullable Object members(
            @Nullable Object component, @Nullable Reader value, KnownScalars scalars) {
        if (!(component instanceof Map<?, ?> map)) {
            return component;
        }
        Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>();
        int left = map.size();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            requireRoom(left--);
            Object each = member.getValue();
            members.put(name(member.getKey(), scalars), value == null ? each : value.read(each));
        }
        return members;
    }

    /** Refuses what has more in it than its size says: it may have no end. */
    private static void requireRoom(int left) {
        if (left <= 0) {
            throw new ConcurrentModificationException("there is more in it than its size says");
        }
    }

    /** The name of the member that stands for a key; another object than a scalar is itself. */
    private static @Nullable Object name(@Nullable Object key, KnownScalars scalars) {
        Object written = key == null ? null : scalars.written(key);
        if (written != null) {
            return written.toString();
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        return key instanceof Number || key instanceof Boolean ? key.toString() : key;
    }

    /** The value in an optional, or null; any other value itself. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? optional.get() : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) (long) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        return value;
    }

    /** Whether a component can take values of a class; {@link Object} is not known and may do. */
    static boolean takes(Type type, Class<?> produced) {
        Class<?> raw = raw(type);
        if (produced == Object.class || raw == Object.class) {
            return true;
        }
        if (raw == Optional.class) {
            return takes(argument(type, 0), produced);
        }
        if (produced == Number.class) {
            return raw.isPrimitive() && raw != boolean.class && raw != char.class
                    || Number.class.isAssignableFrom(raw)
                    || raw == OptionalInt.class
                    || raw == OptionalLong.class;
        }
        if (produced == Double.class) {
            return Set.of(
                                    double.class,
                                    Double.class,
                                    float.class,
                                    Float.class,
                                    OptionalDouble.class)
                            .contains(raw)
                    || raw == Number.class;
        }
        if (produced == Float.class && raw == float.class
                || produced == Boolean.class && raw == boolean.class
                || produced == Character.class && raw == char.class
                || produced == Bytes.class && raw == byte[].class) {
            return true;
        }
        return raw.isAssignableFrom(produced) || (produced == List.class && raw == Set.class);
    }

    /** How a component of this type is written. */
    static Writer writer(Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            Writer inner = writer(argument(type, 0));
            return value -> Optional.ofNullable(present(value, inner));
        }
        if (isOptional(raw)) {
            return value -> primitiveOptional(raw, present(value, element -> element));
        }
        Writer inner = element(type, raw);
        return value -> present(value, inner);
    }

    private static @Nullable Object present(@Nullable Object value, Writer inner) {
        return value == null || value == ABSENT ? null : inner.write(value);
    }

    private static Object primitiveOptional(Class<?> raw, @Nullable Object value) {
        if (raw == OptionalInt.class) {
            return value == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.toIntExact((Long) value));
        }
        if (raw == OptionalLong.class) {
            return value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
        }
        return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
    }

    private static Writer element(Type type, Class<?> raw) {
        Writer number = number(raw);
        if (number != null) {
            return number;
        }
        if (raw == List.class || raw == Collection.class || raw == Set.class) {
            return collection(raw, writer(argument(type, 0)));
        }
        if (raw == Map.class) {
            Writer key = writer(argument(type, 0));
            Writer value = writer(argument(type, 1));
            return map -> map((Map<?, ?>) Objects.requireNonNull(map), key, value);
        }
        return raw == byte[].class
                ? value -> ((Bytes) Objects.requireNonNull(value)).toArray()
                : value -> value;
    }

    private static @Nullable Writer number(Class<?> raw) {
        if (raw == int.class || raw == Integer.class) {
            return value -> Math.toIntExact((Long) Objects.requireNonNull(value));
        }
        if (raw == short.class || raw == Short.class) {
            return value -> narrowed(value, Short.MIN_VALUE, Short.MAX_VALUE).shortValue();
        }
        if (raw == byte.class || raw == Byte.class) {
            return value -> narrowed(value, Byte.MIN_VALUE, Byte.MAX_VALUE).byteValue();
        }
        if (raw == float.class || raw == Float.class) {
            return ComponentValue::single;
        }
        if (raw == BigInteger.class) {
            return value -> value instanceof Long whole ? BigInteger.valueOf(whole) : value;
        }
        if (raw == BigDecimal.class) {
            return value -> value instanceof Long whole ? BigDecimal.valueOf(whole) : value;
        }
        return null;
    }

    /** A schema of other numbers than floats says nothing of the largest. */
    private static Float single(@Nullable Object value) {
        Number number = (Number) Objects.requireNonNull(value);
        float single = number.floatValue();
        if (Float.isInfinite(single) && Double.isFinite(number.doubleValue())) {
            throw new ArithmeticException("number out of range");
        }
        return single;
    }

    private static Long narrowed(@Nullable Object value, long least, long most) {
        Long whole = (Long) Objects.requireNonNull(value);
        if (whole < least || whole > most) {
            throw new ArithmeticException("number out of range");
        }
        return whole;
    }

    private static Writer collection(Class<?> raw, Writer item) {
        return value -> {
            Collection<@Nullable Object> items =
                    raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
            for (Object each : (List<?>) Objects.requireNonNull(value)) {
                items.add(item.write(each));
            }
            if (items.size() < ((List<?>) value).size()) {
                throw new IllegalArgumentException("items of a set that differ became equal");
            }
            return raw == Set.class
                    ? Collections.unmodifiableSet((Set<?>) items)
                    : Collections.unmodifiableList((List<?>) items);
        };
    }

    private static Object map(Map<?, ?> map, Writer key, Writer value) {
        Map<@Nullable Object, @Nullable Object> written = new LinkedHashMap<>();
        map.forEach((name, each) -> written.put(key.write(name), value.write(each)));
        return Collections.unmodifiableMap(written);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        return Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }
}
