package dev.satya.interpreter.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches an anchored sequence of ASCII character classes in one pass: {@code ^[A-Z]{3}-\d{4}$}, or
 * {@code ^https://}, behind which anything may follow. Each
 * part takes as many characters as it can; that is right because an expression is only accepted if a
 * part of variable length shares no character with what may follow it. Several sequences in one group,
 * such as {@code ^(\d{5}|[A-Z]{2}\d{3})$}, are tried in turn.
 */
final class PatternScanner {
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    /** One class and how often: bit n of {@code low} and {@code high} is character n and 64 + n. */
    private record Part(long low, long high, int minimum, int maximum) {
        boolean has(char unit) {
            return unit < 128 && ((unit < 64 ? low >>> unit : high >>> unit) & 1) != 0;
        }

        boolean isVariable() {
            return minimum != maximum;
        }

        boolean overlaps(Part other) {
            return (low & other.low) != 0 || (high & other.high) != 0;
        }
    }

    /** Parts one after the other, and how many characters match them altogether. */
    private record Sequence(Part[] parts, long minimum, long maximum) {
        static Sequence of(List<Part> parts) {
            return new Sequence(
                    parts.toArray(new Part[0]),
                    parts.stream().mapToLong(Part::minimum).sum(),
                    parts.stream().mapToLong(Part::maximum).sum());
        }
    }

    private final Sequence[] sequences;
    private final boolean isOpen;

    private PatternScanner(Sequence[] sequences, boolean isOpen) {
        this.sequences = sequences;
        this.isOpen = isOpen;
    }

    /** A scanner for an expression, or null if the expression needs more than a scanner. */
    static @Nullable PatternScanner of(String source) {
        boolean isOpen = !source.endsWith("$");
        List<Sequence> sequences = new ArrayList<>();
        for (String sequence : sequences(isOpen ? source + "$" : source)) {
            List<Part> parts = new Parser(sequence).parse();
            if (parts == null || !isDeterministic(parts)) {
                return null;
            }
            sequences.add(Sequence.of(parts));
        }
        return new PatternScanner(sequences.toArray(new Sequence[0]), isOpen);
    }

    /** The alternatives of the one group that the whole expression is, each anchored; or itself. */
    private static List<String> sequences(String source) {
        int end = source.length() - 2;
        if (!source.startsWith("^(") || !source.endsWith(")$") || end < 2) {
            return List.of(source);
        }
        List<String> sequences = new ArrayList<>();
        int start = source.startsWith("?:", 2) ? 4 : 2;
        boolean isClass = false;
        for (int at = start; at <= end; at++) {
            char unit = source.charAt(at);
            if (at == end || unit == '|' && !isClass) {
                sequences.add("^" + source.substring(start, at) + "$");
                start = at + 1;
            } else if (unit == '\\') {
                at++;
            } else {
                isClass = unit == '[' || isClass && unit != ']';
            }
        }
        boolean isGroup = start == end + 1;
        return isGroup ? sequences : List.of(source);
    }

    private static boolean isDeterministic(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            boolean mayEnd = false;
            for (int next = i + 1;
                    parts.get(i).isVariable() && next < parts.size() && !mayEnd;
                    next++) {
                if (parts.get(i).overlaps(parts.get(next))) {
                    return false;
                }
                mayEnd = parts.get(next).minimum > 0;
            }
        }
        return true;
    }

    boolean matches(String text) {
        int length = text.length();
        for (Sequence sequence : sequences) {
            boolean isPossible =
                    length >= sequence.minimum && (isOpen || length <= sequence.maximum);
            if (isPossible && matches(sequence.parts, text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything may follow what matches. */
    boolean isOpen() {
        return isOpen;
    }

    private boolean matches(Part[] parts, String text) {
        int length = text.length();
        int at = 0;
        for (Part part : parts) {
            int from = at;
            int most = part.maximum < length - from ? from + part.maximum : length;
            while (at < most && part.has(text.charAt(at))) {
                at++;
            }
            if (at - from < part.minimum) {
                return false;
            }
        }
        return isOpen || at == length;
    }

    /** Reads the simple subset; anything else makes {@link #parse} give up. */
    private static final class Parser {
        private final String source;
        private int at;

        Parser(String source) {
            this.source = source;
        }

        @Nullable List<Part> parse() {
            int end = source.length() - 1;
            boolean isAnchored = end >= 1 && source.charAt(0) == '^' && source.charAt(end) == '$';
            if (!isAnchored || source.charAt(end - 1) == '\\') {
                return null;
            }
            at = 1;
            List<Part> parts = new ArrayList<>();
            while (at < end) {
                BitSet units = units();
                int[] counts = units == null ? null : counts();
                if (units == null || counts == null) {
                    return null;
                }
                long[] words = Arrays.copyOf(units.toLongArray(), 2);
                parts.add(new Part(words[0], words[1], counts[0], counts[1]));
            }
            return parts;
        }

        /** A literal, an escape or a class. */
        private @Nullable BitSet units() {
            char unit = source.charAt(at++);
            if (unit == '[') {
                return charClass();
            }
            if (unit == '\\') {
                return escape();
            }
            return ".^$*+?{}()|]".indexOf(unit) >= 0 || unit >= 128 ? null : single(unit);
        }

        private @Nullable BitSet charClass() {
            BitSet units = new BitSet(128);
            while (at < source.length() && source.charAt(at) != ']') {
                char unit = source.charAt(at++);
                BitSet member = unit == '\\' ? escape() : single(unit);
                if (member == null || unit >= 128 || unit == '[' || unit == '^' || unit == '&') {
                    return null;
                }
                boolean isRange = at + 1 < source.length() && source.charAt(at) == '-';
                if (isRange && source.charAt(at + 1) != ']') {
                    char last = source.charAt(at + 1);
                    if (unit == '\\' || last == '\\' || last >= 128 || last < unit) {
                        return null;
                    }
                    member.set(unit, last + 1);
                    at += 2;
                }
                units.or(member);
            }
            boolean isClosed = at++ < source.length();
            return isClosed && !units.isEmpty() ? units : null;
        }

        private @Nullable BitSet escape() {
            char unit = at < source.length() ? source.charAt(at++) : 0;
            BitSet units = new BitSet(128);
            if (unit == 'd' || unit == 'w') {
                units.set('0', '9' + 1);
            }
            if (unit == 'w') {
                units.set('A', 'Z' + 1);
                units.set('a', 'z' + 1);
                units.set('_');
            }
            if ("-./:+*?()[]{}|^$\\@#".indexOf(unit) >= 0 && unit != 0) {
                units.set(unit);
            }
            return units.isEmpty() ? null : units;
        }

        private static BitSet single(char unit) {
            BitSet units = new BitSet(128);
            units.set(Math.min(unit, 127));
            return units;
        }

        /** How often the part comes. */
        private int @Nullable [] counts() {
            char unit = source.charAt(at);
            int[] counts =
                    switch (unit) {
                        case '?' -> new int[] {0, 1};
                        case '*' -> new int[] {0, UNBOUNDED};
                        case '+' -> new int[] {1, UNBOUNDED};
                        case '{' -> braces();
                        default -> new int[] {1, 1};
                    };
            if ("?*+".indexOf(unit) >= 0) {
                at++;
            }
            boolean isFollowedByMore = "?*+{".indexOf(source.charAt(at)) >= 0;
            boolean isCounted = "?*+{".indexOf(unit) >= 0;
            return isCounted && isFollowedByMore ? null : counts;
        }

        private int @Nullable [] braces() {
            int close = source.indexOf('}', at);
            String inside = close < 0 ? "" : source.substring(at + 1, close);
            if (!inside.matches("[0-9]{1,3}(,[0-9]{0,3})?")) {
                return null;
            }
            at = close + 1;
            int comma = inside.indexOf(',');
            int minimum = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
            if (comma < 0) {
                return new int[] {minimum, minimum};
            }
            String rest = inside.substring(comma + 1);
            int maximum = rest.isEmpty() ? UNBOUNDED : Integer.parseInt(rest);
            return maximum < minimum ? null : new int[] {minimum, maximum};
        }
    }
}
