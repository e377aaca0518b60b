package dev.satya.cli;

import dev.satya.Schema;

/** What a schema says about an array as the whole instance; in the order in which it says more. */
enum ArrayStance {
    /** No array conforms, by its type. */
    REFUSED,
    /** An array may conform, but nothing is said about arrays. */
    UNMENTIONED,
    /** Something is said about arrays. */
    DESCRIBED;

    /** The stance of a schema that compiles. */
    static ArrayStance of(Schema schema) {
        return schema.accept(new ArrayStanceFinder());
    }
}
