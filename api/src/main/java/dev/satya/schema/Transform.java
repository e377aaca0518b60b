package dev.satya.schema;

/** A change of text that comes before every check. */
public enum Transform {
    /** Removes white space at both ends, as {@link String#strip}. */
    STRIP,
    /** Lower case by the rules of {@link java.util.Locale#ROOT}. */
    LOWER,
    /** Upper case by the rules of {@link java.util.Locale#ROOT}. */
    UPPER
}
