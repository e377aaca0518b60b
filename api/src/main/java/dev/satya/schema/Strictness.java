package dev.satya.schema;

/** Whether a value of another type is converted. The innermost choice wins: field, schema, call. */
public enum Strictness {
    /** Nothing is converted. A whole number is an integer however it is written (1, 1.0, 1e0). */
    STRICT,
    /** Text becomes numbers and booleans, whole numbers become integers, and so on. */
    LAX
}
