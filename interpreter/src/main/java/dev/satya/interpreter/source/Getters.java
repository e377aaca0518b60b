package dev.satya.interpreter.source;

import dev.satya.interpreter.evaluate.UserCode;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns accessors into lambdas, which a method handle that is no constant cannot keep up with. Where
 * the lookup may not spin a lambda in the record's module, the handle itself is called.
 */
final class Getters {
    private Getters() {}

    @SuppressWarnings("unchecked") // what the metafactory makes
    static ToLongFunction<Object> ofLong(Lookup lookup, MethodHandle accessor) {
        Object lambda = lambda(lookup, accessor, ToLongFunction.class, "applyAsLong", long.class);
        if (lambda != null) {
            return (ToLongFunction<Object>) lambda;
        }
        MethodHandle handle = accessor.asType(MethodType.methodType(long.class, Object.class));
        return record -> {
            try {
                return (long) handle.invokeExact(record);
            } catch (Throwable e) {
                throw UserCode.rethrow(e);
            }
        };
    }

    @SuppressWarnings("unchecked") // what the metafactory makes
    static ToDoubleFunction<Object> ofDouble(Lookup lookup, MethodHandle accessor) {
        Object lambda =
                accessor.type().returnType() == double.class
                        ? lambda(
                                lookup,
                                accessor,
                                ToDoubleFunction.class,
                                "applyAsDouble",
                                double.class)
                        : null;
        if (lambda != null) {
            return (ToDoubleFunction<Object>) lambda;
        }
        Function<Object, @Nullable Object> boxed = ofObject(lookup, accessor);
        return record -> {
            Object value = boxed.apply(record);
            return value instanceof Float single
                    ? Double.parseDouble(single.toString())
                    : (Double) Objects.requireNonNull(value);
        };
    }

    @SuppressWarnings("unchecked") // what the metafactory makes
    static Function<Object, @Nullable Object> ofObject(Lookup lookup, MethodHandle accessor) {
        Object lambda = lambda(lookup, accessor, Function.class, "apply", Object.class);
        if (lambda != null) {
            return (Function<Object, @Nullable Object>) lambda;
        }
        MethodHandle handle = accessor.asType(MethodType.methodType(Object.class, Object.class));
        return record -> {
            try {
                return (Object) handle.invokeExact(record);
            } catch (Throwable e) {
                throw UserCode.rethrow(e);
            }
        };
    }

    private static @Nullable Object lambda(
            Lookup lookup, MethodHandle accessor, Class<?> face, String method, Class<?> result) {
        if (!lookup.hasFullPrivilegeAccess()) {
            return null;
        }
        MethodType erased = MethodType.methodType(result, Object.class);
        MethodType exact =
                accessor.type().returnType().isPrimitive() && result == Object.class
                        ? accessor.type()
                                .wrap()
                                .changeParameterType(0, accessor.type().parameterType(0))
                        : accessor.type();
        try {
            CallSite site =
                    LambdaMetafactory.metafactory(
                            lookup, method, MethodType.methodType(face), erased, accessor, exact);
            return site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("no lambda for " + accessor, e);
        }
    }
}
