package dev.satya.interpreter.source;

import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.schema.Decimals;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns accessors into functions whose method handle is a constant, which a handle that is none
 * cannot keep up with. Each is the one object of a hidden class, made from the bytes of a template
 * such as {@link LongGetter}, that goes when the function does; the lambdas of the JDK would stay as
 * long as the class loader of the record. Where no class can be defined at run time, the handle itself
 * is called.
 */
final class Getters {
    private Getters() {}

    /** Of a whole number of a primitive type. */
    @SuppressWarnings("unchecked") // what the template is
    static ToLongFunction<Object> ofLong(MethodHandle accessor) {
        MethodHandle handle = accessor.asType(MethodType.methodType(long.class, Object.class));
        Object getter = ofTemplate(LongGetter.class, handle);
        return getter != null
                ? (ToLongFunction<Object>) getter
                : record -> {
                    try {
                        return (long) handle.invokeExact(record);
                    } catch (Throwable e) {
                        throw UserCode.rethrow(e);
                    }
                };
    }

    /** Of a {@code double}; or of a {@code float}, as the double of its shortest decimal form. */
    @SuppressWarnings("unchecked") // what the template is
    static ToDoubleFunction<Object> ofDouble(MethodHandle accessor) {
        if (accessor.type().returnType() == float.class) {
            Function<Object, @Nullable Object> single = ofObject(accessor);
            return record -> widened((Float) Objects.requireNonNull(single.apply(record)));
        }
        MethodHandle handle = accessor.asType(MethodType.methodType(double.class, Object.class));
        Object getter = ofTemplate(DoubleGetter.class, handle);
        return getter != null
                ? (ToDoubleFunction<Object>) getter
                : record -> {
                    try {
                        return (double) handle.invokeExact(record);
                    } catch (Throwable e) {
                        throw UserCode.rethrow(e);
                    }
                };
    }

    /** {@link Float#toString} has more digits than it takes on some JDKs. */
    private static double widened(float single) {
        boolean isDecimal = Float.isFinite(single) && single != 0;
        return isDecimal ? Decimals.shortest(single).doubleValue() : single;
    }

    /** Of any component; a primitive value comes in its box. */
    @SuppressWarnings("unchecked") // what the template is
    static Function<Object, @Nullable Object> ofObject(MethodHandle accessor) {
        MethodHandle handle = accessor.asType(MethodType.methodType(Object.class, Object.class));
        Object getter = ofTemplate(ObjectGetter.class, handle);
        return getter != null
                ? (Function<Object, @Nullable Object>) getter
                : record -> {
                    try {
                        return (Object) handle.invokeExact(record);
                    } catch (Throwable e) {
                        throw UserCode.rethrow(e);
                    }
                };
    }

    /** An object of a class of its own with this handle; null: its bytes cannot be read here. */
    private static @Nullable Object ofTemplate(Class<?> template, MethodHandle handle) {
        try (InputStream in = template.getResourceAsStream(template.getSimpleName() + ".class")) {
            if (in == null) {
                return null;
            }
            Lookup hidden =
                    MethodHandles.lookup()
                            .defineHiddenClassWithClassData(in.readAllBytes(), handle, true);
            return hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (IOException e) {
            return null;
        } catch (Throwable e) {
            throw new IllegalStateException("no class for " + handle, e);
        }
    }

    /** The handle that the class of {@code lookup} was defined with. */
    static MethodHandle handleOf(Lookup lookup) {
        try {
            return Objects.requireNonNull(
                    MethodHandles.classData(lookup, "_", MethodHandle.class),
                    "the template is not used itself");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a class may see its own data", e);
        }
    }
}
