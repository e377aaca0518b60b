package dev.satya.cli;

/**
 * What is known of arrays as instances of a schema.
 *
 * @param conforming which of them conform
 * @param areMentioned whether the schema says something about arrays
 */
record ArrayFacts(Conforming conforming, boolean areMentioned) {
    /** No array conforms. */
    static final ArrayFacts REFUSED = new ArrayFacts(Conforming.NONE, false);

    /** Every array conforms, and nothing is said about them. */
    static final ArrayFacts UNMENTIONED = new ArrayFacts(Conforming.ALL, false);

    /** Something is said that has not been judged. */
    static final ArrayFacts UNJUDGED = new ArrayFacts(Conforming.UNKNOWN, true);

    /** Which arrays conform to a schema. */
    enum Conforming {
        /** None. */
        NONE,
        /** Nobody knows without looking at one. */
        UNKNOWN,
        /** All. */
        ALL;

        private Conforming opposite() {
            return values()[values().length - 1 - ordinal()];
        }
    }

    private static Conforming lesser(Conforming a, Conforming b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Conforming greater(Conforming a, Conforming b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Those of what conforms to both. */
    ArrayFacts and(ArrayFacts other) {
        return new ArrayFacts(
                lesser(conforming, other.conforming), areMentioned || other.areMentioned);
    }

    /** Those of what conforms to one or both. */
    ArrayFacts or(ArrayFacts other) {
        return new ArrayFacts(
                greater(conforming, other.conforming), areMentioned || other.areMentioned);
    }

    /** Those of what does not conform. */
    ArrayFacts not() {
        return new ArrayFacts(conforming.opposite(), areMentioned);
    }

    /** Those of what conforms to one schema if it conforms to this one, and else to another. */
    ArrayFacts choose(ArrayFacts then, ArrayFacts otherwise) {
        boolean isAlike = then.conforming == otherwise.conforming;
        ArrayFacts chosen = and(then).or(not().and(otherwise));
        return new ArrayFacts(
                isAlike ? then.conforming : chosen.conforming,
                then.areMentioned || otherwise.areMentioned || areMentioned);
    }

    /** What follows for an array that is a whole document. */
    ArrayStance stance() {
        return switch (conforming) {
            case NONE -> ArrayStance.REFUSED;
            case UNKNOWN -> ArrayStance.DESCRIBED;
            case ALL -> areMentioned ? ArrayStance.DESCRIBED : ArrayStance.UNMENTIONED;
        };
    }
}
