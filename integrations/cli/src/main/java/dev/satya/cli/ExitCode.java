package dev.satya.cli;

/** What the program exits with. The table in docs/validate-a-big-file.md is this one. */
final class ExitCode {
    /** All was read, said and written, and nothing is wrong. */
    static final int ALL_VALID = 0;

    /** All was read, said and written, and a row is not valid. */
    static final int SOME_INVALID = 1;

    /** Not all could be used: the command, the schema, an input, or what is written to. */
    static final int UNUSABLE = 2;

    private ExitCode() {}
}
