package dev.satya.plugins.network.idna;

import java.util.Arrays;

/** A set of code points, as the first ones of its ranges and of the gaps after them, in order. */
final class CodePointSet {
    private final int[] starts;

    private CodePointSet(int[] starts) {
        this.starts = starts;
    }

    /** Reads hexadecimal code points and ranges, such as {@code 94D 1039-103A}, in order. */
    static CodePointSet of(String ranges) {
        String[] parts = ranges.strip().split("\\s+");
        int[] starts = new int[2 * parts.length];
        for (int i = 0; i < parts.length; i++) {
            String[] ends = parts[i].split("-");
            starts[2 * i] = Integer.parseInt(ends[0], 16);
            starts[2 * i + 1] = Integer.parseInt(ends[ends.length - 1], 16) + 1;
        }
        return new CodePointSet(starts);
    }

    boolean has(int codePoint) {
        // Ranges start at even places and end before odd ones; between them the search answers -1 -
        // the
        // next place, so that inside is even either way.
        return Arrays.binarySearch(starts, codePoint) % 2 == 0;
    }
}
