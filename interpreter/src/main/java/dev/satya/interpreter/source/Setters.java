package dev.satya.interpreter.source;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * Handles that set a member and return what is set next, of type {@code (Object, Object)Object}: the
 * same object, or the builder that a method of a builder returns.
 */
final class Setters {
    private static final MethodType TWICE =
            MethodType.methodType(void.class, Object.class, Object.class);

    private Setters() {}

    /** One that goes on with the object that it sets a member of, whatever a method returns. */
    static MethodHandle ofObject(MethodHandle setter) {
        MethodHandle first =
                MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, Object.class);
        return MethodHandles.foldArguments(first, setter.asType(TWICE));
    }

    /**
     * One that goes on with the builder that the method returns. It throws where that is none. A method
     * that says that it returns something else, or nothing, changes the builder that there is.
     *
     * @param builder its class
     */
    static MethodHandle ofBuilder(MethodHandle method, Class<?> builder) {
        Class<?> result = method.type().returnType();
        if (!result.isAssignableFrom(builder) && !builder.isAssignableFrom(result)) {
            return ofObject(method);
        }
        return MethodHandles.filterReturnValue(
                method.asType(TWICE.changeReturnType(Object.class)), returned().bindTo(builder));
    }

    private static MethodHandle returned() {
        Lookup lookup = MethodHandles.lookup();
        try {
            return lookup.findStatic(
                    Setters.class,
                    "returned",
                    MethodType.methodType(Object.class, Class.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object returned(Class<?> builder, Object result) {
        if (!builder.isInstance(result)) {
            throw new IllegalStateException(
                    "the method of the builder returned "
                            + (result == null ? "null" : "a " + result.getClass().getName())
                            + ", and no "
                            + builder.getSimpleName());
        }
        return result;
    }
}
