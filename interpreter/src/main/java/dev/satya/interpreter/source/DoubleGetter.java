package dev.satya.interpreter.source;

import dev.satya.interpreter.evaluate.UserCode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.ToDoubleFunction;

/**
 * Gets a {@code double} of a record through a method handle that is a constant of the class. This class is the
 * template from whose bytes {@link ConstantHandle} defines hidden classes; it is never used itself.
 */
final class DoubleGetter implements ToDoubleFunction<Object> {
    private static final MethodHandle ACCESSOR = ConstantHandle.handleOf(MethodHandles.lookup());

    @Override
    public double applyAsDouble(Object record) {
        try {
            return (double) ACCESSOR.invokeExact(record);
        } catch (Throwable e) {
            throw UserCode.rethrow(e);
        }
    }
}
