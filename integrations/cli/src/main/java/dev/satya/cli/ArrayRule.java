package dev.satya.cli;

import dev.satya.BatchOptions.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an array that is a whole JSON document: it is the instance, unless somebody says
 * that its items are, or the schema takes no array.
 *
 * @param wish of whoever gave the command
 * @param stance of the schema
 */
record ArrayRule(Wish wish, ArrayStance stance) {

    /** What is wanted of arrays. */
    enum Wish {
        /** What the schema suggests. */
        AS_THE_SCHEMA_HAS_IT,
        /** Their items are rows. */
        ROWS
    }

    /** An empty array has no rows; where nobody has asked for some it is an instance. */
    Arrays arrays(ArrayStart start) {
        boolean areRows =
                wish == Wish.ROWS || (stance == ArrayStance.REFUSED && start != ArrayStart.EMPTY);
        return areRows ? Arrays.OF_ROWS : Arrays.ONE_ROW;
    }

    /** What is to be said of an input that begins so, or null. */
    @Nullable String note(ArrayStart start) {
        if (wish == Wish.ROWS) {
            return start == ArrayStart.EMPTY ? "is an empty array: there are no rows" : null;
        }
        if (start == ArrayStart.FILLED && stance == ArrayStance.REFUSED) {
            return "the items of its array are read as rows, since the schema takes no array";
        }
        return start == ArrayStart.FILLED && stance == ArrayStance.UNMENTIONED
                ? "is an array, of which the schema says nothing; --rows checks its items"
                : null;
    }
}
