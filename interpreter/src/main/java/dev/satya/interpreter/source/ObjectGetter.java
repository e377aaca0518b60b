package dev.satya.interpreter.source;

import dev.satya.interpreter.evaluate.UserCode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gets any component of a record through a method handle that is a constant of the class. This class is the
 * template from whose bytes {@link ConstantHandle} defines hidden classes; it is never used itself.
 */
final class ObjectGetter implements Function<Object, @Nullable Object> {
    private static final MethodHandle ACCESSOR = ConstantHandle.handleOf(MethodHandles.lookup());

    @Override
    public @Nullable Object apply(Object record) {
        try {
            return (Object) ACCESSOR.invokeExact(record);
        } catch (Throwable e) {
            throw UserCode.rethrow(e);
        }
    }
}
