package dev.satya.interpreter.introspect.validator;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Makes the validators that annotations name.
 *
 * @param lookup what their classes are within reach of; null: this library
 * @param clock what they are told the present by
 */
public record ValidatorFactory(@Nullable Lookup lookup, Clock clock) {

    /** An object by the constructor without parameters; throws what that throws. */
    public Object make(Class<?> validator) throws Throwable {
        MethodHandle constructor =
                reach(validator).findConstructor(validator, MethodType.methodType(void.class));
        return constructor.invoke();
    }

    private Lookup reach(Class<?> type) {
        ValidatorFactory.class.getModule().addReads(type.getModule());
        try {
            return MethodHandles.privateLookupIn(
                    type, lookup == null ? MethodHandles.lookup() : lookup);
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup();
        }
    }
}
