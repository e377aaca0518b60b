package dev.satya.interpreter.pattern;

import java.util.List;

/** A parsed pattern, in the words of ECMA-262 §22.2.1. */
sealed interface Term {
    /** The maximum of a repeat that has none. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /** One code point of a set: a literal, a class, an escape, a dot. */
    record Characters(CodePoints set) implements Term {}

    /** One after the other; nothing at all if it is empty. */
    record Sequence(List<Term> terms) implements Term {}

    /** Any one of several. */
    record Choice(List<Term> branches) implements Term {}

    /**
     * A term with a quantifier.
     *
     * @param maximum {@link #UNBOUNDED}: none
     */
    record Repeat(Term body, int minimum, int maximum, boolean isLazy) implements Term {}

    /**
     * A capturing group.
     *
     * @param number from 1 on
     */
    record Group(int number, Term body) implements Term {}

    /** What a group has captured, once more. */
    record BackReference(int group) implements Term {}

    /** A place in the text. */
    enum Anchor implements Term {
        START,
        END,
        WORD_BOUNDARY,
        NO_WORD_BOUNDARY
    }

    /** Something that is, or is not, ahead or behind. */
    record Look(Direction direction, boolean isNegative, Term body) implements Term {}

    /** Where a match goes from its place. */
    enum Direction {
        AHEAD,
        BEHIND
    }
}
