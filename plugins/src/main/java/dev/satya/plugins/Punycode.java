package dev.satya.plugins;

/** The decoder of RFC 3492, for labels. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 128;

    /** No delta within a label of 63 code points is as large. */
    private static final long MAX_DELTA = 64L * (Character.MAX_CODE_POINT + 1);

    private Punycode() {}

    /**
     * Decodes the text between two positions; ASCII letters become lower case.
     *
     * @param text letters, digits and hyphens between these positions
     * @param codePoints takes the result, with at least as many elements as there are characters
     * @return how many code points there are, one at least beyond ASCII; -1: this is no Punycode
     */
    static int decode(CharSequence text, int from, int to, int[] codePoints) {
        int delimiter = to - 1;
        while (delimiter > from && text.charAt(delimiter) != '-') {
            delimiter--;
        }
        int count = 0;
        int at = from;
        if (delimiter > from) {
            for (; at < delimiter; at++) {
                codePoints[count++] = lower(text.charAt(at));
            }
            at++;
        }
        if (at == to) {
            return -1;
        }
        int n = INITIAL_N;
        int bias = INITIAL_BIAS;
        long i = 0;
        while (at < to) {
            long before = i;
            long weight = 1;
            int digit;
            int threshold;
            int k = 0;
            do {
                if (at == to) {
                    return -1;
                }
                k += BASE;
                threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
                digit = digit(text.charAt(at++));
                i += digit * weight;
                if (digit < 0 || i > MAX_DELTA) {
                    return -1;
                }
                weight *= BASE - threshold;
            } while (digit >= threshold);
            count++;
            bias = adapt(i - before, count, before == 0);
            long codePoint = n + i / count;
            int place = (int) (i % count);
            if (codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint)) {
                return -1;
            }
            n = (int) codePoint;
            System.arraycopy(codePoints, place, codePoints, place + 1, count - 1 - place);
            codePoints[place] = n;
            i = place + 1;
        }
        return count;
    }

    private static int adapt(long delta, int count, boolean isFirst) {
        long rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / count;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (int) ((BASE - T_MIN + 1) * rest / (rest + SKEW));
    }

    private static int digit(char c) {
        if (AsciiSet.DIGITS.has(c)) {
            return c - '0' + 26;
        }
        return AsciiSet.LETTERS.has(c) ? lower(c) - 'a' : -1;
    }

    private static int lower(char c) {
        return AsciiSet.LETTERS.has(c) ? c | ' ' : c;
    }

    private static boolean isSurrogate(long codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
