package dev.satya.spi;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the known word that an unknown one may have meant. Nobody keeps what it was asked. */
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The nearest word, or null if none is near: at most a third of the letters differ. */
    public static @Nullable String to(String unknown, Collection<String> known) {
        if (unknown.length() > LONGEST) {
            return null;
        }
        String best = null;
        int bestDistance = Math.max(1, unknown.length() / 3) + 1;
        for (String word : known) {
            if (Math.abs(word.length() - unknown.length()) <= bestDistance) {
                int distance = distance(unknown, word);
                if (distance < bestDistance
                        || best != null
                                && distance == bestDistance
                                && isLeftover(unknown, word)
                                && !isLeftover(unknown, best)) {
                    best = word;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /**
     * The word that an unknown one is a slip of: a letter too many, missing or changed, two neighbours
     * swapped, or another case; null if there is none. Of several one to which letters were added, or
     * else the first in order.
     */
    public static @Nullable String oneSlipFrom(String unknown, Collection<String> known) {
        String first = null;
        for (String word : known) {
            if (Math.abs(word.length() - unknown.length()) <= 1 && distance(unknown, word) <= 1) {
                if (isLeftover(unknown, word)) {
                    return word;
                }
                first = first == null ? word : first;
            }
        }
        return first;
    }

    /** Whether a word is what is left of the unknown one without its end. */
    private static boolean isLeftover(String unknown, String word) {
        return unknown.regionMatches(true, 0, word, 0, word.length());
    }

    /** {@code  (did you mean "…"?)}, or nothing. */
    public static String suggestion(String unknown, Collection<String> known) {
        String word = to(unknown, known);
        return word == null ? "" : " (did you mean \"" + word + "\"?)";
    }

    /** Insertions, deletions, substitutions and swaps of neighbours; case costs nothing. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = same(a, i, b, j) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
    }
}
