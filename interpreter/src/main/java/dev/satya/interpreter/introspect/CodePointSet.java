package dev.satya.interpreter.introspect;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets of Unicode code points, and how a character class of ECMA-262 in Unicode mode writes them. */
final class CodePointSet {
    private static final int END = Character.MAX_CODE_POINT + 1;

    /** The sets of java.util.regex that are ASCII (POSIX names of its documentation). */
    private static final Map<String, String> POSIX =
            Map.ofEntries(
                    Map.entry("Lower", "az"),
                    Map.entry("Upper", "AZ"),
                    Map.entry("ASCII", "\0\u007f"),
                    Map.entry("Alpha", "AZaz"),
                    Map.entry("Digit", "09"),
                    Map.entry("Alnum", "09AZaz"),
                    Map.entry("Punct", "!/:@[`{~"),
                    Map.entry("Graph", "!~"),
                    Map.entry("Print", " ~"),
                    Map.entry("Blank", "\t\t  "),
                    Map.entry("Cntrl", "\0\u001f\u007f\u007f"),
                    Map.entry("XDigit", "09AFaf"),
                    Map.entry("Space", "\t\r  "));

    /** What java.util.regex means by a letter behind a backslash; a capital is the complement. */
    private static final Map<Character, String> ESCAPES =
            Map.of(
                    'd', "09",
                    'w', "09AZ__az",
                    's', "\t\r  ",
                    'v', "\n\r\u0085\u0085\u2028\u2029",
                    'h',
                            "\t\t  \u00a0\u00a0\u1680\u1680\u180e\u180e\u2000\u200a\u202f\u202f\u205f\u205f"
                                    + "\u3000\u3000");

    private CodePointSet() {}

    /** The code points from {@code first} to {@code last}. */
    static BitSet range(int first, int last) {
        BitSet set = new BitSet();
        set.set(first, last + 1);
        return set;
    }

    /** Ranges, each the first and the last character of two. */
    private static BitSet ranges(String pairs) {
        BitSet set = new BitSet();
        for (int i = 0; i < pairs.length(); i += 2) {
            set.set(pairs.charAt(i), pairs.charAt(i + 1) + 1);
        }
        return set;
    }

    /** The set of a POSIX name; null: it is none. */
    static @Nullable BitSet posix(String name) {
        String pairs = POSIX.get(name);
        return pairs == null ? null : ranges(pairs);
    }

    /** The set of an escape such as {@code \d} or {@code \H}; null: the letter stands for none. */
    static @Nullable BitSet escape(char letter) {
        String pairs = ESCAPES.get(Character.toLowerCase(letter));
        if (pairs == null) {
            return null;
        }
        BitSet set = ranges(pairs);
        return Character.isUpperCase(letter) ? complement(set) : set;
    }

    /** All others. */
    static BitSet complement(BitSet set) {
        BitSet others = (BitSet) set.clone();
        others.flip(0, END);
        return others;
    }

    /** The set with the other case of each ASCII letter, which is what Java's flag {@code i} adds. */
    static BitSet withBothCases(BitSet set) {
        BitSet both = (BitSet) set.clone();
        for (int lower = 'a'; lower <= 'z'; lower++) {
            int upper = lower - 'a' + 'A';
            if (set.get(lower) || set.get(upper)) {
                both.set(lower);
                both.set(upper);
            }
        }
        return both;
    }

    /** The class of a set: {@code [A-Za-z]}; of what most are in, {@code [^\n]}. */
    static String written(BitSet set) {
        boolean isNegated = set.get(Character.MAX_CODE_POINT);
        BitSet shown = isNegated ? complement(set) : set;
        if (shown.isEmpty()) {
            return isNegated ? "[\\s\\S]" : "[^\\s\\S]";
        }
        return (isNegated ? "[^" : "[") + members(shown) + "]";
    }

    /** What stands between the brackets. */
    static String members(BitSet set) {
        StringBuilder text = new StringBuilder();
        int from = set.nextSetBit(0);
        while (from >= 0) {
            int last = set.nextClearBit(from) - 1;
            text.append(inClass(from));
            if (last > from) {
                text.append(last > from + 1 ? "-" : "").append(inClass(last));
            }
            from = set.nextSetBit(last + 1);
        }
        return text.toString();
    }

    private static String inClass(int codePoint) {
        boolean isSyntax = codePoint < 128 && "\\]^-[".indexOf(codePoint) >= 0;
        return isSyntax ? "\\" + (char) codePoint : plain(codePoint);
    }

    /** One code point outside of a class. */
    static String literal(int codePoint) {
        boolean isSyntax = codePoint < 128 && "^$\\.*+?()[]{}|".indexOf(codePoint) >= 0;
        return isSyntax ? "\\" + (char) codePoint : plain(codePoint);
    }

    private static String plain(int codePoint) {
        if (codePoint >= ' ' && codePoint < 127) {
            return String.valueOf((char) codePoint);
        }
        int control = "\t\n\u000b\f\r".indexOf(codePoint);
        if (control >= 0) {
            return "\\" + "tnvfr".charAt(control);
        }
        boolean isShort = Character.isBmpCodePoint(codePoint);
        String digits = Integer.toHexString(codePoint);
        return isShort ? "\\u" + "0".repeat(4 - digits.length()) + digits : "\\u{" + digits + "}";
    }
}
