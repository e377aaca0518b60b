package dev.satya.interpreter.column;

import java.util.Arrays;

/** Numbers as binary64. */
final class DoubleCells implements Cells {
    private double[] array = {};

    @Override
    public boolean takes(Object value) {
        return value instanceof Double;
    }

    @Override
    public void set(int row, Object value) {
        if (row >= array.length) {
            array = Arrays.copyOf(array, Cells.grown(array.length, row + 1));
        }
        array[row] = (Double) value;
    }

    @Override
    public Object get(int row) {
        return array[row];
    }

    double getDouble(int row) {
        return array[row];
    }

    @Override
    public void trim(int rows) {
        array = Arrays.copyOf(array, Math.min(rows, array.length));
    }
}
