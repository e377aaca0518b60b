package dev.satya.interpreter.evaluate;

import org.jspecify.annotations.Nullable;

/** How objects of scalar types are written in JSON. Immutable; for any number of threads. */
@FunctionalInterface
public interface WrittenForms {
    /** No scalar type is known. */
    WrittenForms NONE = object -> null;

    /**
     * The text or number that an object is written as; null: it is of no scalar type. What the code
     * of the type throws passes through.
     *
     * @param object none that JSON has itself
     */
    @Nullable Object of(Object object);
}
