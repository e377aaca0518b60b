package dev.satya.interpreter.source;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method handle that is a constant of the class. This class is the template from whose bytes
 * {@link ConstantHandle} defines hidden classes; it is never used itself.
 */
final class ConstantCall implements ArgumentsCall {
    private static final MethodHandle EXECUTABLE = ConstantHandle.handleOf(MethodHandles.lookup());

    @Override
    public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
        return (Object) EXECUTABLE.invokeExact(arguments);
    }
}
