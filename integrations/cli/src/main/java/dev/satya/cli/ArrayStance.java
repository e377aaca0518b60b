package dev.satya.cli;

import dev.satya.Schema;

/** What a schema says about an array as the whole instance; in the order in which it says more. */
enum ArrayStance {
    /** No array conforms. */
    REFUSED,
    /** Every array conforms, since nothing is said about arrays. */
    UNMENTIONED,
    /** Something is said about arrays, or may be: whether one conforms is not known. */
    DESCRIBED;

    /** The stance of a schema that compiles. */
    static ArrayStance of(Schema schema) {
        return new ArrayFactsFinder().find(schema).stance();
    }
}
