package dev.satya.schema;

/** What happens to members that an object does not declare. */
public enum Extras {
    /** They are dropped. */
    IGNORE,
    /** The model keeps them, in the order of the instance. */
    KEEP,
    /** Each is a violation {@code additionalProperties}. */
    FORBID
}
