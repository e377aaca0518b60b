package dev.satya.interpreter.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A reference a row. */
final class ReferenceCells implements Cells {
    private @Nullable Object[] array = {};

    @Override
    public boolean takes(Object value) {
        return true;
    }

    @Override
    public void set(int row, Object value) {
        if (row >= array.length) {
            array = Arrays.copyOf(array, Cells.grown(array.length, row + 1));
        }
        array[row] = value;
    }

    @Override
    @SuppressWarnings("NullAway") // a row that was set is not null
    public Object get(int row) {
        return array[row];
    }

    @Override
    public void trim(int rows) {
        array = Arrays.copyOf(array, Math.min(rows, array.length));
    }
}
