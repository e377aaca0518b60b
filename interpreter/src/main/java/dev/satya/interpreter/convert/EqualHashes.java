package dev.satya.interpreter.convert;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds equal values (see {@link Equality}) among canonical ones that are not held: by their hashes,
 * and by asking for a value once more where two hashes are equal. For one thread.
 */
public final class EqualHashes {
    /** None of the values. */
    public static final int NONE = -1;

    private static final int FIRST_CAPACITY = 8;

    private final KeyedHash hash = new KeyedHash();
    private long[] hashes = new long[FIRST_CAPACITY];

    /** A position and 1, or 0, by the low bits of a hash; what has no place there is behind it. */
    private int[] table = new int[FIRST_CAPACITY * 2];

    private int size;

    /** None yet. */
    public EqualHashes() {}

    /**
     * The position of the first value that is equal and was added before, or {@link #NONE}, and then
     * the value is added.
     *
     * @param again the value that was added at a position
     */
    public int add(@Nullable Object value, IntFunction<? extends @Nullable Object> again) {
        long hashed = hash.of(value);
        int at = (int) hashed & (table.length - 1);
        while (table[at] != 0) {
            int position = table[at] - 1;
            if (hashes[position] == hashed && Equality.equal(again.apply(position), value)) {
                return position;
            }
            at = (at + 1) & (table.length - 1);
        }
        if (size == hashes.length) {
            grow();
            put(size, hashed);
        } else {
            table[at] = size + 1;
        }
        hashes[size] = hashed;
        size++;
        return NONE;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        table = new int[table.length * 2];
        for (int i = 0; i < size; i++) {
            put(i, hashes[i]);
        }
    }

    private void put(int position, long hashed) {
        int at = (int) hashed & (table.length - 1);
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = position + 1;
    }
}
