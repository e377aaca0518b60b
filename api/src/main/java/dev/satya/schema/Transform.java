package dev.satya.schema;

/** A change of text that comes before every check. */
public enum Transform {
    /** Removes white space at both ends, as {@link String#strip}. */
    STRIP,
    /** Lower case by the rules of {@link java.util.Locale#ROOT}. */
    LOWER,
    /** Upper case by the rules of {@link java.util.Locale#ROOT}. */
    UPPER,
    /**
     * Takes a finite number for its text, where conversion is allowed, before all other changes: its
     * decimal digits without exponent and zeros at the end, of a double or float by its shortest decimal
     * form; {@code -0.0} for that.
     */
    NUMBERS
}
