package dev.satya.propertytests.instances;

/** What instances are to be like. */
public enum Flavour {
    /** As the schema asks. */
    VALID,
    /** As the schema asks, but every bound is just kept or just missed. */
    BOUNDARY,
    /** Near the schema, in JSON terms: right and wrong values in a mix. */
    JSON_ANYTHING,
    /** The same, with what only Java can say: sets, opaque objects, keys that are no text, NaN. */
    ANYTHING;

    boolean isMixed() {
        return this == JSON_ANYTHING || this == ANYTHING;
    }
}
