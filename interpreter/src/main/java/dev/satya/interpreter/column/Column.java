package dev.satya.interpreter.column;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one slot holds, by row: cells of one kind, and the few rows that do not fit them aside. A value
 * comes back as equal and of the same class.
 */
final class Column {
    /** Others may be an eighth of the rows, and some; an entry takes as much as a dozen references. */
    private static final int SHARE_OF_OTHERS = 8;

    private static final int OTHERS = 64;

    /** Rows that the cells do not hold: null if it is not said otherwise. */
    private final BitSet odd = new BitSet();

    private final BitSet absent = new BitSet();
    private final BitSet byDefault = new BitSet();
    private final Map<Integer, Object> others = new HashMap<>();
    private @Nullable Cells cells;

    /** Sets a row beyond those that were set, which may be {@code ABSENT}. */
    void put(int row, @Nullable Object value, boolean isGiven) {
        if (value == ABSENT) {
            odd.set(row);
            absent.set(row);
            return;
        }
        if (!isGiven) {
            byDefault.set(row);
        }
        if (value == null) {
            odd.set(row);
            return;
        }
        Cells target = cells == null ? Cells.of(value) : cells;
        cells = target;
        if (target.takes(value)) {
            target.set(row, value);
        } else {
            odd.set(row);
            others.put(row, value);
            if (others.size() > OTHERS + row / SHARE_OF_OTHERS) {
                mix(target, row);
            }
        }
    }

    /** Goes on with references, since too many rows are others. */
    private void mix(Cells narrow, int last) {
        Cells references = new ReferenceCells();
        for (int row = 0; row <= last; row++) {
            Object other = others.get(row);
            if (other != null) {
                references.set(row, other);
                odd.clear(row);
            } else if (!odd.get(row)) {
                references.set(row, narrow.get(row));
            }
        }
        others.clear();
        cells = references;
    }

    void trim(int rows) {
        if (cells != null) {
            cells.trim(rows);
        }
    }

    /** What the slot of a row holds, {@code ABSENT} included. */
    @Nullable Object get(int row) {
        if (odd.get(row) || cells == null) {
            return absent.get(row) ? ABSENT : others.get(row);
        }
        return cells.get(row);
    }

    boolean isAbsent(int row) {
        return absent.get(row);
    }

    boolean isGiven(int row) {
        return !absent.get(row) && !byDefault.get(row);
    }

    /** The cells of a row; null: it is null, absent, or an other. */
    @Nullable Cells cells(int row) {
        return odd.get(row) ? null : cells;
    }
}
