package dev.satya.propertytests.contract;

/**
 * What a schema that takes the place of a released one is to keep; the terms are those of schema
 * registries.
 */
public enum Compatibility {
    /** It takes all data that the released one takes: those who send as before are not refused. */
    BACKWARD,
    /** The released one takes all data that it takes: those who read as before can go on. */
    FORWARD,
    /** Both. */
    FULL
}
