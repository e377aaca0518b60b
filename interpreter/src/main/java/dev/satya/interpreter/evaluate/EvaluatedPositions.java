package dev.satya.interpreter.evaluate;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The items or members of one instance about which a schema has something to say (JSON Schema
 * 2020-12 Core §7.7 and §11), by position. Lives while one instance is looked at.
 */
public final class EvaluatedPositions {
    private long first;
    private @Nullable BitSet beyond;
    private boolean isAll;

    /** What is at a position. */
    public void add(int position) {
        if (position < Long.SIZE) {
            first |= 1L << position;
        } else {
            BitSet others = beyond == null ? new BitSet() : beyond;
            others.set(position);
            beyond = others;
        }
    }

    /** What is at the positions before {@code end}. */
    public void addBefore(int end) {
        for (int i = 0; i < end; i++) {
            add(i);
        }
    }

    /** All. */
    public void addAll() {
        isAll = true;
    }

    /** All that another has found of the same instance. */
    public void addAll(EvaluatedPositions other) {
        first |= other.first;
        isAll |= other.isAll;
        if (other.beyond != null) {
            BitSet others = beyond == null ? new BitSet() : beyond;
            others.or(other.beyond);
            beyond = others;
        }
    }

    /** Whether something was said about what is at a position. */
    public boolean has(int position) {
        if (isAll) {
            return true;
        }
        return position < Long.SIZE
                ? (first >>> position & 1) != 0
                : beyond != null && beyond.get(position);
    }
}
