package dev.satya.interpreter.source;

import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.schema.Decimals;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Turns accessors into functions, see {@link ConstantHandle}. */
final class Getters {
    private Getters() {}

    /** Of a whole number of a primitive type. */
    @SuppressWarnings("unchecked") // what the template is
    static ToLongFunction<Object> ofLong(MethodHandle accessor) {
        MethodHandle handle = accessor.asType(MethodType.methodType(long.class, Object.class));
        Object getter = ConstantHandle.of(LongGetter.class, handle);
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
        Object getter = ConstantHandle.of(DoubleGetter.class, handle);
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
        Object getter = ConstantHandle.of(ObjectGetter.class, handle);
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
}
