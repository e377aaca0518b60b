package dev.satya.interpreter.column;

import java.util.Arrays;

/** Whole numbers, in the narrowest array that has held them all so far. */
final class IntegerCells implements Cells {
    /** What a byte holds is less by this, so that ages and percentages fit: −64 to 191. */
    private static final int BYTE_BIAS = 64;

    private Object array = new byte[0];

    @Override
    public boolean takes(Object value) {
        return value instanceof Long;
    }

    @Override
    public void set(int row, Object value) {
        long number = (Long) value;
        widen(number);
        resize(Cells.grown(length(), row + 1));
        if (array instanceof byte[] bytes) {
            bytes[row] = (byte) (number - BYTE_BIAS);
        } else if (array instanceof short[] shorts) {
            shorts[row] = (short) number;
        } else if (array instanceof int[] ints) {
            ints[row] = (int) number;
        } else {
            ((long[]) array)[row] = number;
        }
    }

    @Override
    public Object get(int row) {
        return getLong(row);
    }

    long getLong(int row) {
        if (array instanceof byte[] bytes) {
            return bytes[row] + BYTE_BIAS;
        }
        if (array instanceof short[] shorts) {
            return shorts[row];
        }
        return array instanceof int[] ints ? ints[row] : ((long[]) array)[row];
    }

    @Override
    public void trim(int rows) {
        resize(Math.min(rows, length()));
    }

    private void widen(long number) {
        if (array instanceof byte[] && (byte) (number - BYTE_BIAS) != number - BYTE_BIAS) {
            short[] wider = new short[length()];
            for (int i = 0; i < wider.length; i++) {
                wider[i] = (short) getLong(i);
            }
            array = wider;
        }
        if (array instanceof short[] shorts && (short) number != number) {
            int[] wider = new int[shorts.length];
            Arrays.setAll(wider, i -> shorts[i]);
            array = wider;
        }
        if (array instanceof int[] ints && (int) number != number) {
            long[] wider = new long[ints.length];
            Arrays.setAll(wider, i -> ints[i]);
            array = wider;
        }
    }

    private int length() {
        if (array instanceof byte[] bytes) {
            return bytes.length;
        }
        if (array instanceof short[] shorts) {
            return shorts.length;
        }
        return array instanceof int[] ints ? ints.length : ((long[]) array).length;
    }

    private void resize(int length) {
        if (length == length()) {
            return;
        }
        if (array instanceof byte[] bytes) {
            array = Arrays.copyOf(bytes, length);
        } else if (array instanceof short[] shorts) {
            array = Arrays.copyOf(shorts, length);
        } else if (array instanceof int[] ints) {
            array = Arrays.copyOf(ints, length);
        } else {
            array = Arrays.copyOf((long[]) array, length);
        }
    }
}
