package dev.satya.llm;

import java.util.Objects;

/**
 * A repair that was made.
 *
 * @param repair what was done
 * @param offset where in the text that was given, in UTF-16 units from 0
 */
public record AppliedRepair(Repair repair, int offset) {

    /** Refuses null. */
    public AppliedRepair {
        Objects.requireNonNull(repair, "repair");
    }

    /** {@code a trailing comma left out (at 17)}. */
    @Override
    public String toString() {
        return repair.words() + " (at " + offset + ")";
    }
}
