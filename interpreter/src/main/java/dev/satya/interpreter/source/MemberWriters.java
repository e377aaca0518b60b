package dev.satya.interpreter.source;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.members.ChangeableContainer;
import dev.satya.interpreter.members.ItemContainer;
import dev.satya.interpreter.members.MapContainer;
import dev.satya.interpreter.members.Optionals;
import dev.satya.interpreter.members.ResolvedType;
import dev.satya.interpreter.slot.WrongClass;
import dev.satya.scalar.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of slots into values of members. */
final class MemberWriters {
    private final Changes changes;
    private final @Nullable String maker;

    /** Whether the lists, sets and maps of an object may be changed once it is there. */
    enum Changes {
        /** They may: of a member that may itself be set again. */
        ALLOWED,
        /** They may not, unless the member is of a class that always may: of a parameter. */
        REFUSED
    }

    /**
     * Writers.
     *
     * @param maker of the values, if their classes are to be looked at; null: they are known
     */
    MemberWriters(Changes changes, @Nullable String maker) {
        this.changes = changes;
        this.maker = maker;
    }

    /** Turns what a slot holds into what a member takes. */
    @FunctionalInterface
    interface Writer {
        /**
         * The member's value.
         *
         * @throws ClassCastException if the value is of another type
         * @throws WrongClass if it is, where classes are looked at; or a number does not fit
         */
        @Nullable Object write(@Nullable Object value);
    }

    /** How a member of this type is written. */
    Writer writer(Type type) {
        Class<?> raw = ResolvedType.raw(type);
        if (Optionals.include(raw)) {
            Class<?> held = Optionals.held(raw);
            Writer inner = writer(held == null ? ResolvedType.argument(type, 0) : held);
            return value -> Optionals.of(raw, present(value, inner));
        }
        Writer element = element(type, raw);
        Writer inner = maker == null ? element : lookingAt(raw, element, maker);
        return value -> present(value, inner);
    }

    /** The same for values that may be of any class. */
    private static Writer lookingAt(Class<?> raw, Writer writer, String maker) {
        Class<?> needed = MethodType.methodType(raw).wrap().returnType();
        return value -> {
            try {
                Object written = writer.write(value);
                return needed.cast(raw.isPrimitive() ? widened(written, raw) : written);
            } catch (ClassCastException e) {
                throw new WrongClass(maker, raw, Objects.requireNonNull(value));
            }
        };
    }

    /** A number as a call gives it to a primitive parameter: an {@link Integer} is a {@code long}. */
    private static @Nullable Object widened(@Nullable Object value, Class<?> primitive) {
        if (value instanceof Character && primitive != char.class) { // Java takes it for a number
            throw new ClassCastException(primitive.getName());
        }
        MethodType any = MethodType.methodType(Object.class, Object.class);
        try {
            return MethodHandles.identity(primitive).asType(any).invoke(value);
        } catch (ClassCastException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private Class<?> kept(Class<?> type) {
        return changes == Changes.ALLOWED ? ChangeableContainer.of(type) : type;
    }

    private static @Nullable Object present(@Nullable Object value, Writer inner) {
        return value == null || value == ABSENT ? null : inner.write(value);
    }

    private Writer element(Type type, Class<?> raw) {
        Writer number = number(raw);
        if (number != null) {
            Class<?> boxed = MethodType.methodType(raw).wrap().returnType();
            return value -> boxed.isInstance(value) ? value : fitted(number, raw, value);
        }
        ItemContainer items = ItemContainer.of(kept(raw));
        if (items != null) {
            Type item = raw.isArray() ? ResolvedType.item(type) : ResolvedType.argument(type, 0);
            return items(items, ResolvedType.raw(item), writer(item));
        }
        MapContainer map = MapContainer.of(kept(raw));
        return map == null ? value -> value : members(map, type);
    }

    private @Nullable Object fitted(Writer number, Class<?> raw, @Nullable Object value) {
        String made = maker == null ? "the schema" : maker;
        try {
            return number.write(value);
        } catch (ArithmeticException e) {
            throw WrongClass.beyond(made, raw, Objects.requireNonNull(value));
        } catch (ClassCastException e) {
            throw new WrongClass(made, raw, Objects.requireNonNull(value));
        }
    }

    private Writer members(MapContainer container, Type type) {
        Type keyType = ResolvedType.argument(type, 0);
        Writer key = writer(keyType);
        Writer value = writer(ResolvedType.argument(type, 1));
        return map -> {
            Map<@Nullable Object, @Nullable Object> written = new LinkedHashMap<>();
            ((Map<?, ?>) Objects.requireNonNull(map))
                    .forEach(
                            (name, each) ->
                                    written.put(
                                            key.write(name),
                                            within(String.valueOf(name), value, each)));
            return container.maker().of(ResolvedType.raw(keyType), written);
        };
    }

    private static Writer items(ItemContainer container, Class<?> type, Writer item) {
        return value -> {
            if (!(value instanceof List<?> list)) {
                return value instanceof Bytes bytes ? bytes.toArray() : value; // of a scalar type
            }
            List<@Nullable Object> items = new ArrayList<>(list.size());
            for (Object each : list) {
                items.add(within(items.size(), item, each));
            }
            Object made = container.maker().of(type, items);
            if (made instanceof Collection<?> collection && collection.size() < items.size()) {
                throw new IllegalArgumentException("items of a set that differ became equal");
            }
            return made;
        };
    }

    private static @Nullable Object within(Object segment, Writer writer, @Nullable Object value) {
        try {
            return writer.write(value);
        } catch (WrongClass e) {
            throw e.under(segment);
        }
    }

    private static @Nullable Writer number(Class<?> raw) {
        if (raw == long.class || raw == double.class) {
            return value -> widened(value, raw);
        }
        if (raw == Long.class || raw == Double.class) {
            return raw::cast;
        }
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
            return MemberWriters::single;
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
}
