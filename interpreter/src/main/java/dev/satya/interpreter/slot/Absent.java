package dev.satya.interpreter.slot;

/** Stands in a slot that holds nothing; null is a value. */
public enum Absent {
    /** Nothing. */
    ABSENT
}
