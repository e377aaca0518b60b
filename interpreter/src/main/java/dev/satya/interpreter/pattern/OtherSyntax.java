package dev.satya.interpreter.pattern;

import java.util.Map;

/** What patterns of other languages have and ECMA-262 has not, and what to write in its place. */
final class OtherSyntax {
    private static final Map<Character, String> ESCAPES =
            Map.ofEntries(
                    Map.entry('A', "is not in ECMA-262: the start of the text is ^"),
                    Map.entry('Z', "is not in ECMA-262: the end of the text is $"),
                    Map.entry('z', "is not in ECMA-262: the end of the text is $"),
                    Map.entry('G', "is not in ECMA-262: there is no match before this one"),
                    Map.entry('Q', "quotes nothing in ECMA-262: put \\ before each character"),
                    Map.entry('E', "ends no quotation in ECMA-262: put \\ before each character"),
                    Map.entry('a', "is not in ECMA-262: the bell is \\x07"),
                    Map.entry('e', "is not in ECMA-262: escape is \\x1b"),
                    Map.entry('h', "is not in ECMA-262: write [\\t\\p{Zs}]"),
                    Map.entry('H', "is not in ECMA-262: write [^\\t\\p{Zs}]"),
                    Map.entry('V', "is not in ECMA-262: write [^\\n-\\r\\x85\\u2028\\u2029]"),
                    Map.entry(
                            'R',
                            "is not in ECMA-262: write (?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])"),
                    Map.entry('N', "is not in ECMA-262: what ends no line is ."),
                    Map.entry('X', "is not in ECMA-262: graphemes have no escape"),
                    Map.entry('K', "is not in ECMA-262: use a look-behind, (?<=…)"),
                    Map.entry('g', "is not in ECMA-262: refer to groups by \\1 or \\k<name>"));

    private OtherSyntax() {}

    /** Why a backslash and a letter is refused. */
    static String ofEscape(int letter) {
        return ESCAPES.getOrDefault(
                (char) letter, "is no escape of ECMA-262: the letter alone needs no \\");
    }

    /** Why a group is refused that begins with a question mark. */
    static String ofGroup(PatternSource after) {
        if (after.isAt("P") || after.isAt("'")) {
            return "is not in ECMA-262: a group is named by (?<name>…)"
                    + " and referred to by \\k<name>";
        }
        if (after.isAt(">")) {
            return "is not in ECMA-262: it has no atomic groups";
        }
        if (after.isAt("#")) {
            return "is not in ECMA-262: it has no comments";
        }
        if (after.isAt("|") || after.isAt("(") || after.isAt("R") || after.isAt("&")) {
            return "is not in ECMA-262: it has no conditions, branch resets and recursion";
        }
        int first = after.peek();
        boolean isFlag = first == '-' || first == '^' || Character.isLetter(first);
        return isFlag
                ? "is not supported: JSON Schema gives patterns no flags, so that a letter in"
                        + " either case is written [aA], and any character [^]"
                : "is not in ECMA-262: a group begins with (, (?:, (?=, (?!, (?<=, (?<! or (?<name>";
    }
}
