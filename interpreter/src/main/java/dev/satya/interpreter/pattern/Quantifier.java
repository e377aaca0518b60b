package dev.satya.interpreter.pattern;

import org.jspecify.annotations.Nullable;

/**
 * How often a term comes (ECMA-262 §22.2.1, Quantifier).
 *
 * @param maximum {@link Term#UNBOUNDED}: there is none
 */
record Quantifier(int minimum, int maximum, boolean isLazy) {

    /** What is kept of a count that is larger. */
    static final int LARGEST = Term.UNBOUNDED - 1;

    /** Reads a quantifier; null, and nothing is read: there is none. */
    static @Nullable Quantifier read(PatternSource source) {
        int start = source.position();
        int[] counts = counts(source, start);
        if (counts == null) {
            return null;
        }
        boolean isLazy = source.take("?");
        if (source.take("+")) {
            throw source.refuse(
                    start,
                    "is a possessive quantifier or one of a quantifier, neither of which is in"
                            + " ECMA-262");
        }
        return new Quantifier(counts[0], counts[1], isLazy);
    }

    private static int @Nullable [] counts(PatternSource source, int start) {
        if (source.take("*")) {
            return new int[] {0, Term.UNBOUNDED};
        }
        if (source.take("+")) {
            return new int[] {1, Term.UNBOUNDED};
        }
        if (source.take("?")) {
            return new int[] {0, 1};
        }
        return source.take("{") ? braces(source, start) : null;
    }

    private static int @Nullable [] braces(PatternSource source, int start) {
        int minimum = count(source);
        int maximum = minimum;
        if (source.take(",")) {
            int most = count(source);
            maximum = most < 0 ? Term.UNBOUNDED : most;
        }
        if (!source.take("}")) {
            source.moveTo(start);
            return null;
        }
        if (minimum < 0 && maximum >= 0 && maximum < Term.UNBOUNDED) {
            throw source.refuse(
                    start, "is no quantifier of ECMA-262: write {0,…}, or \\{ for a brace");
        }
        if (minimum < 0) {
            source.moveTo(start);
            return null;
        }
        if (maximum < minimum) {
            throw source.refuse(start, "has its numbers out of order");
        }
        return new int[] {minimum, maximum};
    }

    /** Reads a number, cut where no text is long enough for it; -1: there is none. */
    private static int count(PatternSource source) {
        if (!PatternSource.isDigit(source.peek())) {
            return -1;
        }
        long count = 0;
        while (PatternSource.isDigit(source.peek())) {
            count = Math.min(count * 10 + source.next() - '0', (long) LARGEST);
        }
        return (int) count;
    }
}
