package dev.satya.interpreter.evaluate;

import org.jspecify.annotations.Nullable;

/** How objects that JSON does not have are written in it. Immutable; for any number of threads. */
@FunctionalInterface
public interface WrittenForms {
    /** None is known. */
    WrittenForms NONE = object -> null;

    /**
     * The text or number that an object of a scalar type is written as, or the {@link ContainerView} of
     * one that holds others; null: it is neither. What the code of a type throws passes through.
     *
     * @param object none that JSON has itself
     */
    @Nullable Object of(Object object);
}
