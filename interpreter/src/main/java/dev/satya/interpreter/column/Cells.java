package dev.satya.interpreter.column;

/** An array that grows: values of one kind, by row. A row that was never set holds anything. */
sealed interface Cells permits IntegerCells, DoubleCells, BooleanCells, ReferenceCells {

    /** The narrowest cells for a value. */
    static Cells of(Object value) {
        if (value instanceof Long) {
            return new IntegerCells();
        }
        if (value instanceof Double) {
            return new DoubleCells();
        }
        return value instanceof Boolean ? new BooleanCells() : new ReferenceCells();
    }

    /** Whether these cells can hold a value. */
    boolean takes(Object value);

    /** Sets the value of a row; {@link #takes} has said that it can. */
    void set(int row, Object value);

    /** The value of a row that was set. */
    Object get(int row);

    /** Gives up room beyond the last row that was set, of {@code rows}. */
    void trim(int rows);

    /** The length of an array that has to hold {@code needed} and will have to hold more. */
    static int grown(int length, int needed) {
        return needed <= length ? length : Math.max(needed, length + (length >> 1) + 16);
    }
}
