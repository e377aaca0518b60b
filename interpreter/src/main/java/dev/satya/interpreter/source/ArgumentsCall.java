package dev.satya.interpreter.source;

import dev.satya.interpreter.slot.RecordShape;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Calls a constructor or a factory, see {@link RecordShape.Constructor}. */
@FunctionalInterface
interface ArgumentsCall {
    /** What it makes of the arguments. */
    @Nullable Object call(@Nullable Object[] arguments) throws Throwable;

    /** The same executable of objects, also where its last parameter takes several. */
    static MethodHandle generic(MethodHandle executable) {
        return executable.asFixedArity().asType(executable.type().generic());
    }

    /** A call of an executable that takes so many arguments. */
    static ArgumentsCall of(MethodHandle executable, int arguments) {
        MethodHandle spread = generic(executable).asSpreader(Object[].class, arguments);
        Object call = ConstantHandle.of(ConstantCall.class, spread);
        return call != null
                ? (ArgumentsCall) call
                : given -> (@Nullable Object) spread.invokeExact(given);
    }
}
