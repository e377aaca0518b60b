package dev.satya.interpreter.source;

import dev.satya.interpreter.evaluate.UserCode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.ToLongFunction;

/**
 * Gets a whole number of a record through a method handle that is a constant of the class. This class is the
 * template from whose bytes {@link ConstantHandle} defines hidden classes; it is never used itself.
 */
final class LongGetter implements ToLongFunction<Object> {
    private static final MethodHandle ACCESSOR = ConstantHandle.handleOf(MethodHandles.lookup());

    @Override
    public long applyAsLong(Object record) {
        try {
            return (long) ACCESSOR.invokeExact(record);
        } catch (Throwable e) {
            throw UserCode.rethrow(e);
        }
    }
}
