package dev.satya.interpreter.convert;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds equal values (see {@link Equality}) among some canonical ones, by a hash that nobody can
 * choose values against. Filled by one thread, then read by any.
 */
public final class EqualValues {
    /** None of the values. */
    public static final int NONE = -1;

    private final KeyedHash hash = new KeyedHash();
    private final @Nullable Object[] values;
    private final long[] hashes;

    /** A position and 1, or 0, by the low bits of a hash; what has no place there is behind it. */
    private final int[] table;

    private int size;

    /** None yet, with room for so many. */
    public EqualValues(int most) {
        values = new Object[most];
        hashes = new long[most];
        table = new int[Integer.highestOneBit(Math.max(most, 1)) * 4];
    }

    /** The values of a schema, in which a container may stand at several places. */
    public static EqualValues of(List<?> values) {
        EqualValues all = new EqualValues(values.size());
        Map<Object, Long> known = new IdentityHashMap<>();
        for (Object value : values) {
            all.add(value, all.hash.of(value, known));
        }
        return all;
    }

    /** For each value of a schema the position of the first that is equal, which may be its own. */
    public static int[] firsts(List<?> values) {
        EqualValues all = new EqualValues(values.size());
        Map<Object, Long> known = new IdentityHashMap<>();
        int[] firsts = new int[values.size()];
        for (int i = 0; i < firsts.length; i++) {
            Object value = values.get(i);
            int before = all.add(value, all.hash.of(value, known));
            firsts[i] = before == NONE ? i : before;
        }
        return firsts;
    }

    /** The position of the first value that is equal, from 0, or {@link #NONE}. */
    public int find(@Nullable Object value) {
        long hashed = hash.of(value);
        int entry = table[place(value, hashed)];
        return entry - 1;
    }

    /** The position of a value that is equal and was added before, or {@link #NONE}. */
    int add(@Nullable Object value) {
        return add(value, hash.of(value));
    }

    private int add(@Nullable Object value, long hashed) {
        int place = place(value, hashed);
        int before = table[place] - 1;
        if (before == NONE) {
            table[place] = size + 1;
        }
        values[size] = value;
        hashes[size] = hashed;
        size++;
        return before;
    }

    /** Where in the table an equal value is, or where there is room for it. */
    private int place(@Nullable Object value, long hashed) {
        int mask = table.length - 1;
        int at = (int) hashed & mask;
        while (table[at] != 0) {
            int position = table[at] - 1;
            if (hashes[position] == hashed && Equality.equal(values[position], value)) {
                return at;
            }
            at = (at + 1) & mask;
        }
        return at;
    }
}
