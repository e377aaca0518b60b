package dev.satya.plugins.network.idna;

import dev.satya.plugins.AsciiSet;

/** RFC 3492, for labels: the decoder, and how long the encoded form is. */
public final class Punycode {
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
    public static int decode(CharSequence text, int from, int to, int[] codePoints) {
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

    /**
     * How many characters the encoded form has, without the prefix {@code xn--}, of the first {@code
     * count} code points, at most a few hundred.
     */
    public static int encodedLength(int[] codePoints, int count) {
        int basic = 0;
        for (int i = 0; i < count; i++) {
            basic += codePoints[i] < INITIAL_N ? 1 : 0;
        }
        int length = basic == 0 ? 0 : basic + 1;
        int handled = basic;
        int n = INITIAL_N;
        int bias = INITIAL_BIAS;
        long delta = 0;
        while (handled < count) {
            int next = leastFrom(n, codePoints, count);
            delta += (long) (next - n) * (handled + 1);
            n = next;
            for (int i = 0; i < count; i++) {
                if (codePoints[i] < n) {
                    delta++;
                } else if (codePoints[i] == n) {
                    length += digits(delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return length;
    }

    private static int leastFrom(int n, int[] codePoints, int count) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = codePoints[i] >= n ? Math.min(least, codePoints[i]) : least;
        }
        return least;
    }

    /** How many digits a delta has. */
    private static int digits(long delta, int bias) {
        int digits = 1;
        long rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
            if (rest < threshold) {
                return digits;
            }
            rest = (rest - threshold) / (BASE - threshold);
            digits++;
        }
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
