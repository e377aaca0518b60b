package dev.satya.spring.web;

/** What becomes of JSON bodies of types that Satya cannot make, such as a tree of Jackson's. */
public enum OtherBodies {
    /** The application does not start; the message says which parameter it is. */
    REFUSE,
    /** Spring's other converters read them, unchecked. */
    JACKSON
}
