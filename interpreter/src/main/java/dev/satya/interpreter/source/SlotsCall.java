package dev.satya.interpreter.source;

import dev.satya.interpreter.slot.MemberNotSet;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object of slots by one constant method handle, in which every argument is taken from its slot
 * and turned into what the parameter takes: the JIT then sees all of it, and no array of arguments is
 * made.
 */
final class SlotsCall {
    /** With more parameters the handles would take longer to make than they save. */
    private static final int MOST_PARAMETERS = 32;

    private static final MethodHandle ARGUMENT = argument();
    private static final MethodHandle ELEMENT = MethodHandles.arrayElementGetter(Object[].class);

    private SlotsCall() {}

    /**
     * One parameter.
     *
     * @param slot from which it comes
     * @param isPrimitive whether it takes no null
     */
    record Parameter(int slot, MemberWriters.Writer writer, boolean isPrimitive) {

        /** The argument out of what its slot holds. */
        @Nullable Object argument(@Nullable Object value) throws MemberNotSet {
            Object argument;
            try {
                argument = writer.write(value);
            } catch (RuntimeException e) {
                throw new MemberNotSet(slot, e);
            }
            if (argument == null && isPrimitive) {
                throw new MemberNotSet(slot, ClassShapes.withoutValue());
            }
            return argument;
        }

        MethodHandle fromSlots() {
            return MethodHandles.filterReturnValue(
                    MethodHandles.insertArguments(ELEMENT, 1, slot), ARGUMENT.bindTo(this));
        }
    }

    /**
     * A call that takes slots.
     *
     * @param executable of as many parameters
     */
    static ArgumentsCall of(MethodHandle executable, Parameter... parameters) {
        if (parameters.length == 0 || parameters.length > MOST_PARAMETERS) {
            return inTurn(ArgumentsCall.of(executable, parameters.length), parameters);
        }
        MethodHandle[] fromSlots =
                Arrays.stream(parameters).map(Parameter::fromSlots).toArray(MethodHandle[]::new);
        MethodHandle ofSlots =
                MethodHandles.permuteArguments(
                        MethodHandles.filterArguments(
                                ArgumentsCall.generic(executable), 0, fromSlots),
                        MethodType.methodType(Object.class, Object[].class),
                        new int[parameters.length]);
        Object call = ConstantHandle.of(ConstantCall.class, ofSlots);
        return call == null
                ? inTurn(ArgumentsCall.of(executable, parameters.length), parameters)
                : (ArgumentsCall) call;
    }

    private static ArgumentsCall inTurn(ArgumentsCall executable, Parameter... parameters) {
        return slots -> {
            @Nullable Object[] arguments = new Object[parameters.length];
            for (int i = 0; i < parameters.length; i++) {
                arguments[i] = parameters[i].argument(slots[parameters[i].slot()]);
            }
            return executable.call(arguments);
        };
    }

    private static MethodHandle argument() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            Parameter.class,
                            "argument",
                            MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a class sees its own members", e);
        }
    }
}
