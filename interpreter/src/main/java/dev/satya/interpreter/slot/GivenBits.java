package dev.satya.interpreter.slot;

import java.util.Arrays;

/**
 * Which fields of a model were given: a bit for each. Those of the first fields are an {@code int} of
 * the model, which then takes 24 bytes; those of the others are words in the last slot.
 */
final class GivenBits {
    /** The number of fields whose bits are in the model. */
    static final int FIRST = Integer.SIZE;

    private GivenBits() {}

    /** The bits of the first of {@code fields} fields, all set. */
    static int first(int fields) {
        return fields >= FIRST ? -1 : (1 << fields) - 1;
    }

    /** The words of the fields beyond the first, none set. */
    static long[] none(int fields) {
        return new long[(fields - FIRST + Long.SIZE - 1) / Long.SIZE];
    }

    /** The words of the fields beyond the first, all set. */
    static long[] all(int fields) {
        long[] words = none(fields);
        Arrays.fill(words, -1L);
        words[words.length - 1] >>>= words.length * Long.SIZE - (fields - FIRST);
        return words;
    }

    static boolean has(long[] words, int field) {
        int bit = field - FIRST;
        return (words[bit / Long.SIZE] >>> bit & 1) != 0;
    }

    static void set(long[] words, int field) {
        int bit = field - FIRST;
        words[bit / Long.SIZE] |= 1L << bit;
    }

    static void clear(long[] words, int field) {
        int bit = field - FIRST;
        words[bit / Long.SIZE] &= ~(1L << bit);
    }

    static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
