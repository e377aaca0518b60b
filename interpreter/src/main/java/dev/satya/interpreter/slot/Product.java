package dev.satya.interpreter.slot;

/** What a valid object whose schema is bound to a class becomes. */
public enum Product {
    /** An object of the class. */
    OBJECTS,
    /** A model with the members of the class. */
    MODELS
}
