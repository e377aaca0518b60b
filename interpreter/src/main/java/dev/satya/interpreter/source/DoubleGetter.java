package dev.satya.interpreter.source;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.ToDoubleFunction;

/**
 * Gets a {@code double} of a record through a method handle that is a constant of the class. This class is the
 * template from whose bytes {@link Getters} defines hidden classes; it is never used itself.
 */
final class DoubleGetter implements ToDoubleFunction<Object> {
    private static final MethodHandle ACCESSOR = Getters.handleOf(MethodHandles.lookup());

    @Override
    public double applyAsDouble(Object record) {
        try {
            return (double) ACCESSOR.invokeExact(record);
        } catch (Throwable e) {
            throw Getters.rethrown(e);
        }
    }
}
