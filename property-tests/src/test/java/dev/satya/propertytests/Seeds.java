package dev.satya.propertytests;

/** Where random choices begin. */
final class Seeds {
    /** A build says the same twice; other cases, and many more, are for the long run. */
    static final String OF_THE_BUILD = "20261123";

    private Seeds() {}
}
