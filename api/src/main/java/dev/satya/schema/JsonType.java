package dev.satya.schema;

import java.util.Locale;

/** The types of JSON Schema 2020-12 Core §4.2.1, with integer beside number. */
public enum JsonType {
    /** {@code null}. */
    NULL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A number without a fractional part, however it is written. */
    INTEGER,
    /** Any number, whole ones included. */
    NUMBER,
    /** Text. */
    STRING,
    /** A list. */
    ARRAY,
    /** Members by name. */
    OBJECT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word of JSON Schema: {@code "integer"}. */
    public String word() {
        return word;
    }
}
