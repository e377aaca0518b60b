package dev.satya.interpreter.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Many patterns, of which few can match a text: those that begin with literal characters are found by
 * a binary search among these beginnings, so that the others need not be run. Immutable.
 */
public final class PatternSet {
    private static final int NONE = -1;

    /** Up to so many patterns are run rather than looked up. */
    private static final int FEW = 8;

    private final TextPattern[] patterns;

    /** The positions of patterns that may match any text, in order. */
    private final int[] open;

    /** The different beginnings, in order. */
    private final String[] prefixes;

    /** For each beginning the position of the longest other one that it begins with. */
    private final int[] shorter;

    /** For each beginning the positions of the patterns that have it. */
    private final int[][] owners;

    /** Of these patterns. */
    public PatternSet(TextPattern[] patterns) {
        this.patterns = patterns.clone();
        TreeMap<String, List<Integer>> byPrefix = new TreeMap<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < patterns.length; i++) {
            List<String> own = patterns.length <= FEW ? List.of() : patterns[i].prefixes();
            for (String prefix : own) {
                byPrefix.computeIfAbsent(prefix, it -> new ArrayList<>()).add(i);
            }
            if (own.isEmpty()) {
                others.add(i);
            }
        }
        open = array(others);
        prefixes = byPrefix.keySet().toArray(new String[0]);
        owners = byPrefix.values().stream().map(PatternSet::array).toArray(int[][]::new);
        shorter = new int[prefixes.length];
        for (int i = 0; i < prefixes.length; i++) {
            shorter[i] = longestWithin(prefixes[i], i - 1);
        }
    }

    private static int[] array(List<Integer> positions) {
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    /** From a beginning on, which stands before a text in the order, the first that begins the text. */
    private int longestWithin(String text, int from) {
        int at = from;
        if (at == NONE) {
            return NONE;
        }
        int common = common(prefixes[at], text);
        while (at != NONE && prefixes[at].length() > common) {
            at = shorter[at];
        }
        return at;
    }

    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int count = 0;
        while (count < most && one.charAt(count) == other.charAt(count)) {
            count++;
        }
        return count;
    }

    /** The pattern at a position. */
    public TextPattern pattern(int position) {
        return patterns[position];
    }

    /** How many there are. */
    public int size() {
        return patterns.length;
    }

    /** The positions of the patterns that may match a text, in order; the array is not changed. */
    public int[] candidates(String text) {
        if (prefixes.length == 0) {
            return open;
        }
        int place = Arrays.binarySearch(prefixes, text);
        int at = place >= 0 ? place : longestWithin(text, -place - 2);
        return at == NONE ? open : withOwners(at);
    }

    /** A pattern has several beginnings, of which one may begin with the other. */
    private int[] withOwners(int longest) {
        IntStream.Builder found = IntStream.builder();
        for (int at = longest; at != NONE; at = shorter[at]) {
            Arrays.stream(owners[at]).forEach(found);
        }
        return IntStream.concat(Arrays.stream(open), found.build()).sorted().distinct().toArray();
    }
}
