package dev.satya.spring.schema;

/** What the violations of a version of a schema do to a request. */
public enum Mode {
    /** They refuse it. */
    ENFORCE,
    /** They are logged and counted, and the request goes on. */
    WARN,
    /** They are counted, and the request goes on. */
    SHADOW
}
