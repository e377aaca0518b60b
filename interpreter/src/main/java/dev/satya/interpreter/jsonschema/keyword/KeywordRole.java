package dev.satya.interpreter.jsonschema.keyword;

/** What a keyword does to a value. */
public enum KeywordRole {
    /** It is true or false of the value by itself. */
    ASSERTION,
    /** It is so, or says something about the data, as the dialect and the caller choose. */
    FORMAT,
    /** It applies schemas to the value itself. */
    IN_PLACE,
    /** It applies schemas to the items of the value, its members or their names. */
    WITHIN,
    /** It applies a schema to the items or members that all others have left. */
    UNEVALUATED,
    /** It changes what another keyword beside it says. */
    BESIDE,
    /** It decides how the value is read, and what is kept of it. */
    CONVERSION,
    /** It identifies the schema or its language, or holds schemas that are only referred to. */
    IDENTITY,
    /** It speaks to those who read the schema. */
    COMMENT,
    /** It says something about the data, and is kept as it is. */
    ANNOTATION,
    /** It says something about the data for which a schema has a place of its own. */
    DESCRIPTION;

    /** Whether it says nothing about which values are valid, nor about schemas. */
    public boolean isSilent() {
        return this == COMMENT || this == ANNOTATION || this == DESCRIPTION;
    }
}
