package dev.satya.propertytests.schemas;

/** A Java enum for random schemas. */
public enum Shade {
    /** Much light. */
    LIGHT,
    /** Little light. */
    DARK,
    /** Something between. */
    MIDDLE
}
