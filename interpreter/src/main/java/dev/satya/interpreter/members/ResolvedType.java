package dev.satya.interpreter.members;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class with arguments, none of which is a variable. */
public final class ResolvedType implements ParameterizedType {
    private final Class<?> raw;
    private final List<Type> arguments;

    ResolvedType(Class<?> raw, List<Type> arguments) {
        this.raw = raw;
        this.arguments = List.copyOf(arguments);
    }

    /** The class of a type that has no variables, without its arguments. */
    public static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof GenericArrayType array
                ? raw(array.getGenericComponentType()).arrayType()
                : Object.class;
    }

    /** An argument; {@link Object} where the type is written raw. */
    public static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    /** The type of the items of an array. */
    public static Type item(Type array) {
        return array instanceof GenericArrayType generic
                ? generic.getGenericComponentType()
                : raw(array).getComponentType();
    }

    /** The class of a type, where each variable stands for its first bound. */
    static Class<?> erased(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return erased(variable.getBounds()[0]);
        }
        if (type instanceof GenericArrayType array) {
            return erased(array.getGenericComponentType()).arrayType();
        }
        return raw(type);
    }

    static Type arrayOf(Type item) {
        return item instanceof Class<?> raw ? raw.arrayType() : new ArrayOf(item);
    }

    private record ArrayOf(Type item) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return item;
        }

        @Override
        public String getTypeName() {
            return item.getTypeName() + "[]";
        }

        @Override
        public String toString() {
            return getTypeName();
        }
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(new Type[0]);
    }

    @Override
    public Class<?> getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
    }

    @Override
    public String getTypeName() {
        return arguments.stream()
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType type
                && raw.equals(type.getRawType())
                && Arrays.equals(getActualTypeArguments(), type.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return arguments.hashCode() ^ raw.hashCode();
    }

    @Override
    public String toString() {
        return getTypeName();
    }
}
