package dev.satya.interpreter.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as instructions, one a row of the arrays; what {@code x} and {@code y} mean depends on the
 * operation. Programs for what is ahead or behind a place stand in {@code looks}, each behind those
 * that it asks itself.
 */
record Program(
        Op[] ops,
        int[] x,
        int[] y,
        CodePoints[] sets,
        List<Counted> counted,
        List<Program> looks,
        Reading reading,
        Start start,
        @Nullable CodePoints firsts,
        int registers) {

    /** What an instruction does. */
    enum Op {
        /** Takes a code point of the set {@code x}. */
        CHARACTERS,
        /** Takes code points as {@code counted[x]} says. */
        COUNTED,
        /** Goes on at {@code x}, and also, or if that fails, at {@code y}. */
        SPLIT,
        /** Goes on at {@code x}. */
        JUMP,
        START,
        END,
        WORD_BOUNDARY,
        NO_WORD_BOUNDARY,
        /** Goes on if {@code looks[x]} finds something here. */
        LOOK,
        /** Goes on if {@code looks[x]} finds nothing here. */
        LOOK_FOR_NONE,
        /** Puts the position into register {@code x}. */
        SAVE,
        /** Empties the registers from {@code x} to {@code y}. */
        CLEAR,
        /** Goes on if the position is not that of register {@code x}. */
        MOVED,
        /** Takes what the group {@code x} has captured, or nothing. */
        BACK_REFERENCE,
        MATCH
    }

    /** In which direction a text is read. */
    enum Reading {
        FORWARD,
        BACKWARD
    }

    /** Where matches may begin. */
    enum Start {
        /** At the start of the text alone. */
        ANCHORED,
        ANYWHERE
    }

    /** A set, and how many of its code points come one after the other. */
    record Counted(CodePoints set, int minimum, int maximum) {}

    int size() {
        return ops.length;
    }
}
