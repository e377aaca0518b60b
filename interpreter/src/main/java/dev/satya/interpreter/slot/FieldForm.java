package dev.satya.interpreter.slot;

import org.jspecify.annotations.Nullable;

/** How the values of one field are written, where that is not said by their class. Immutable. */
@FunctionalInterface
public interface FieldForm {
    /** The class says it. */
    FieldForm OF_CLASS = value -> value;

    /**
     * What stands in JSON for a value: a text or number, or the value itself if the form is none of its
     * class. What the code of a scalar type throws passes through.
     */
    @Nullable Object of(@Nullable Object value);
}
