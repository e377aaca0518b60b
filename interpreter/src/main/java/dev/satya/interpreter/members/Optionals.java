package dev.satya.interpreter.members;

import io.vavr.control.Option;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes whose objects say by themselves that there is no value. */
public final class Optionals {
    private static final Set<Class<?>> ALL =
            Set.of(
                    Optional.class,
                    OptionalInt.class,
                    OptionalLong.class,
                    OptionalDouble.class,
                    Option.class);

    private Optionals() {}

    /** Whether a class is one of them. */
    public static boolean include(Class<?> type) {
        return ALL.contains(type);
    }

    /** Whether it has a type argument that says what it holds. */
    public static boolean isOfReferences(Class<?> type) {
        return type == Optional.class || type == Option.class;
    }

    /** The type of what it holds, if its class tells; null: it has a type argument. */
    public static @Nullable Class<?> held(Class<?> type) {
        if (type == OptionalInt.class) {
            return int.class;
        }
        if (type == OptionalLong.class) {
            return long.class;
        }
        return type == OptionalDouble.class ? double.class : null;
    }

    /** The value in an optional, or null; any other value itself. */
    public static @Nullable Object plain(@Nullable Object value) {
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
        return value instanceof Option<?> option ? option.getOrNull() : value;
    }

    /** The optional of a class that holds a value. */
    public static Object of(Class<?> type, @Nullable Object value) {
        if (type == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (type == Option.class) {
            return Option.of(value);
        }
        if (type == OptionalInt.class) {
            return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
        }
        if (type == OptionalLong.class) {
            return value == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(((Number) value).longValue());
        }
        return value == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(((Number) value).doubleValue());
    }
}
