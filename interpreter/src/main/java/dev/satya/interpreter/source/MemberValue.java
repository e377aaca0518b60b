package dev.satya.interpreter.source;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.members.ItemContainer;
import dev.satya.interpreter.members.MapContainer;
import dev.satya.interpreter.members.Optionals;
import dev.satya.interpreter.members.ResolvedType;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.Bytes;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of members into instances of their schemas. */
final class MemberValue {
    /** An {@link Iterable} that does not tell its size may have so many items: it may have no end. */
    private static final int MOST_UNTOLD = 1 << 20;

    /** The types of keys that are names of members, or are not known. */
    private static final Set<Class<?>> KEYS_OF_MEMBERS =
            Set.of(String.class, CharSequence.class, Object.class);

    private MemberValue() {}

    /** Turns what a member holds into an instance of its schema. */
    @FunctionalInterface
    interface Reader {
        /** The instance; {@code ABSENT}: an optional that is empty. */
        @Nullable Object read(@Nullable Object member);
    }

    /**
     * How a member of this type is read: an optional is the value in it, what holds items is a list,
     * and the keys of a map are texts. Null: it is its own value.
     */
    static @Nullable Reader reader(Type type, KnownScalars scalars) {
        Class<?> raw = ResolvedType.raw(type);
        if (Optionals.include(raw)) {
            Reader held =
                    Optionals.isOfReferences(raw)
                            ? reader(ResolvedType.argument(type, 0), scalars)
                            : null;
            return optional -> unwrap(optional, held);
        }
        if (scalars.of(raw) != null) {
            return null;
        }
        if (ItemContainer.of(raw) != null) {
            Reader item = reader(item(type, raw), scalars);
            boolean isItself = raw == List.class && item == null;
            return isItself ? null : container -> list(container, item);
        }
        if (MapContainer.of(raw) != null) {
            Class<?> key = ResolvedType.raw(ResolvedType.argument(type, 0));
            Reader value = reader(ResolvedType.argument(type, 1), scalars);
            boolean isItself = Map.class.isAssignableFrom(raw) && KEYS_OF_MEMBERS.contains(key);
            return isItself && value == null ? null : map -> members(map, value, scalars);
        }
        return null;
    }

    /** How a writer of JSON gets a member: as an instance of its schema, with null for none. */
    static Function<Object, @Nullable Object> plain(
            Type type, Function<Object, @Nullable Object> getter, KnownScalars scalars) {
        Reader reader = reader(type, scalars);
        return reader == null ? getter : holder -> part(getter.apply(holder), reader);
    }

    private static Type item(Type type, Class<?> raw) {
        return raw.isArray() ? ResolvedType.item(type) : ResolvedType.argument(type, 0);
    }

    private static @Nullable Object unwrap(@Nullable Object optional, @Nullable Reader held) {
        Object value = Optionals.plain(optional);
        if (value == null) {
            return optional == null ? null : ABSENT;
        }
        return held == null ? value : held.read(value);
    }

    /** A list is itself where its items are; strictly, no other collection is an array. */
    private static @Nullable Object list(@Nullable Object container, @Nullable Reader item) {
        if (item == null && container instanceof List) {
            return container;
        }
        if (container instanceof Iterable<?> items) {
            return list(items, item);
        }
        if (container == null || !container.getClass().isArray()) {
            return container;
        }
        int length = Array.getLength(container);
        List<@Nullable Object> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            Object each = Array.get(container, i);
            list.add(part(each, item));
        }
        return list;
    }

    private static List<?> list(Iterable<?> items, @Nullable Reader item) {
        int left = MOST_UNTOLD;
        if (items instanceof Collection<?> sized) {
            left = sized.size();
        } else if (items instanceof io.vavr.collection.Traversable<?> sized
                && sized.hasDefiniteSize()) {
            left = sized.size();
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (Object each : items) {
            requireRoom(left--);
            list.add(part(each, item));
        }
        return list;
    }

    /** An item or a value of a map, which is null where there is none. */
    private static @Nullable Object part(@Nullable Object value, @Nullable Reader reader) {
        Object read = reader == null ? value : reader.read(value);
        return read == ABSENT ? null : read;
    }

    private static @Nullable Object members(
            @Nullable Object container, @Nullable Reader value, KnownScalars scalars) {
        Object plain =
                container instanceof io.vavr.collection.Map<?, ?> map ? map.toJavaMap() : container;
        if (!(plain instanceof Map<?, ?> map)) {
            return container;
        }
        Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>();
        int left = map.size();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            requireRoom(left--);
            Object each = member.getValue();
            members.put(name(member.getKey(), scalars), part(each, value));
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

    /** Whether a member can take values of a class; {@link Object} is not known and may do. */
    static boolean takes(Type type, Class<?> produced) {
        Class<?> raw = ResolvedType.raw(type);
        if (produced == Object.class || raw == Object.class) {
            return true;
        }
        if (Optionals.isOfReferences(raw)) {
            return takes(ResolvedType.argument(type, 0), produced);
        }
        if (produced == Number.class || produced == Double.class) {
            return takesNumber(raw, produced);
        }
        if (produced == Float.class && raw == float.class
                || produced == Boolean.class && raw == boolean.class
                || produced == Character.class && raw == char.class
                || produced == Bytes.class && raw == byte[].class) {
            return true;
        }
        return raw.isAssignableFrom(produced)
                || produced == List.class && ItemContainer.of(raw) != null
                || produced == Map.class && MapContainer.of(raw) != null;
    }

    private static boolean takesNumber(Class<?> raw, Class<?> produced) {
        if (produced == Double.class) {
            return Set.of(double.class, Double.class, float.class, Float.class).contains(raw)
                    || raw == java.util.OptionalDouble.class
                    || raw == Number.class;
        }
        return raw.isPrimitive() && raw != boolean.class && raw != char.class
                || Number.class.isAssignableFrom(raw)
                || raw == java.util.OptionalInt.class
                || raw == java.util.OptionalLong.class;
    }
}
