package dev.satya.interpreter.column;

import java.util.BitSet;

/** A bit a row. */
final class BooleanCells implements Cells {
    private final BitSet bits = new BitSet();

    @Override
    public boolean takes(Object value) {
        return value instanceof Boolean;
    }

    @Override
    public void set(int row, Object value) {
        bits.set(row, (Boolean) value);
    }

    @Override
    public Object get(int row) {
        return getBoolean(row);
    }

    boolean getBoolean(int row) {
        return bits.get(row);
    }

    @Override
    public void trim(int rows) {
        // It holds no more than twice what it must.
    }
}
