package dev.satya.interpreter.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An immutable set of code points. */
final class CodePoints {
    static final CodePoints NONE = new CodePoints(new int[0]);
    static final CodePoints ALL = new CodePoints(new int[] {0, Character.MAX_CODE_POINT});

    private static final int ASCII_END = 128;

    /** First and last of each range, in ascending order; no range touches the next. */
    private final int[] bounds;

    /** Bit n of {@code low} and {@code high} is code point n and 64 + n. */
    private final long low;

    private final long high;

    private CodePoints(int[] bounds) {
        this.bounds = bounds;
        this.low = word(bounds, 0);
        this.high = word(bounds, Long.SIZE);
    }

    private static long word(int[] bounds, int base) {
        long word = 0;
        for (int i = 0; i < bounds.length && bounds[i] < base + Long.SIZE; i += 2) {
            int last = Math.min(bounds[i + 1], base + Long.SIZE - 1);
            for (int at = Math.max(bounds[i], base); at <= last; at++) {
                word |= 1L << at;
            }
        }
        return word;
    }

    /** The ranges whose first and last code points these are, in pairs. */
    static CodePoints ofRanges(int... bounds) {
        int[][] ranges = new int[bounds.length / 2][];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new int[] {bounds[2 * i], bounds[2 * i + 1]};
        }
        return joined(ranges);
    }

    /** The one code point. */
    static CodePoints of(int codePoint) {
        return new CodePoints(new int[] {codePoint, codePoint});
    }

    /** What is in any of the sets. */
    static CodePoints union(List<CodePoints> sets) {
        return sets.size() == 1
                ? sets.get(0)
                : joined(sets.stream().flatMap(CodePoints::ranges).toArray(int[][]::new));
    }

    private static CodePoints joined(int[][] ranges) {
        Arrays.sort(ranges, Comparator.comparingInt(range -> range[0]));
        int[] bounds = new int[2 * ranges.length];
        int size = 0;
        for (int[] range : ranges) {
            if (size > 0 && range[0] <= bounds[size - 1] + 1) {
                bounds[size - 1] = Math.max(bounds[size - 1], range[1]);
            } else {
                bounds[size++] = range[0];
                bounds[size++] = range[1];
            }
        }
        return new CodePoints(Arrays.copyOf(bounds, size));
    }

    private Stream<int[]> ranges() {
        return Stream.iterate(0, i -> i < bounds.length, i -> i + 2)
                .map(i -> new int[] {bounds[i], bounds[i + 1]});
    }

    /** Every code point that is not in the set. */
    CodePoints complement() {
        int[] others = new int[bounds.length + 2];
        int size = 0;
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] > next) {
                others[size++] = next;
                others[size++] = bounds[i] - 1;
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            others[size++] = next;
            others[size++] = Character.MAX_CODE_POINT;
        }
        return new CodePoints(Arrays.copyOf(others, size));
    }

    /** What is in both. */
    CodePoints and(CodePoints other) {
        return union(List.of(complement(), other.complement())).complement();
    }

    /** The code point, if there is one alone; otherwise a negative number. */
    int single() {
        return bounds.length == 2 && bounds[0] == bounds[1] ? bounds[0] : -1;
    }

    boolean has(int codePoint) {
        if (codePoint < ASCII_END) {
            return ((codePoint < Long.SIZE ? low : high) >>> codePoint & 1) != 0;
        }
        int from = 0;
        int to = bounds.length / 2 - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            if (codePoint < bounds[2 * middle]) {
                to = middle - 1;
            } else if (codePoint > bounds[2 * middle + 1]) {
                from = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a code point that is in both. */
    boolean meets(CodePoints other) {
        int mine = 0;
        int others = 0;
        while (mine < bounds.length && others < other.bounds.length) {
            if (bounds[mine + 1] < other.bounds[others]) {
                mine += 2;
            } else if (other.bounds[others + 1] < bounds[mine]) {
                others += 2;
            } else {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Whether there is nothing but ASCII in it. */
    boolean isAscii() {
        return isEmpty() || bounds[bounds.length - 1] < ASCII_END;
    }

    /** As members of a class. */
    String toMembers() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bounds.length; i += 2) {
            text.append("\\u{").append(Integer.toHexString(bounds[i])).append('}');
            if (bounds[i + 1] > bounds[i]) {
                text.append("-\\u{").append(Integer.toHexString(bounds[i + 1])).append('}');
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** For tests and debuggers: {@code [61-7a 5f]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(Integer.toHexString(bounds[i]));
            if (bounds[i + 1] > bounds[i]) {
                text.append('-').append(Integer.toHexString(bounds[i + 1]));
            }
        }
        return text.append(']').toString();
    }
}
