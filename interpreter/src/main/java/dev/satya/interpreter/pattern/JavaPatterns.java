package dev.satya.interpreter.pattern;

import dev.satya.schema.SchemaException;
import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of {@link java.util.regex.Pattern}, written as patterns of ECMA-262. The flags i, m and s may
 * stand at the beginning, as in {@code (?is)}: what a caller has as flags it puts there. What has no
 * equal in ECMA-262 is refused by name, and so is what versions of Java read differently.
 */
public final class JavaPatterns {
    /** Before the last line terminator of a text, or at its end. */
    private static final String LAST_LINE_END =
            "(?:(?=\\r\\n$)|(?=[\\r\\x85\\u2028\\u2029]$)|(?<!\\r)(?=\\n$)|$)";

    private static final String LINE_START =
            "(?:(?=[^])(?:^|(?<=[\\n\\x85\\u2028\\u2029])|(?<=\\r)(?!\\n)))";

    private static final String LINE_END = "(?:$|(?=[\\r\\x85\\u2028\\u2029])|(?<!\\r)(?=\\n))";

    private static final String ANY_IN_LINE = "[^\\n\\r\\x85\\u2028\\u2029]";

    private final PatternSource source;
    private final JavaEscapes escapes;

    /** Those that stand at the beginning, out of {@code ims}. */
    private final StringBuilder flags = new StringBuilder();

    private final StringBuilder ecma = new StringBuilder();

    /** How many groups are open, and which of them have \R in them, by their depth. */
    private int depth;

    private final BitSet withLineBreak = new BitSet();

    private JavaPatterns(String regex) {
        this.source = new PatternSource(regex);
        this.escapes = new JavaEscapes(source);
    }

    /**
     * The pattern of ECMA-262 that finds a match in exactly the texts that a pattern of Java matches
     * as a whole, by {@link java.util.regex.Matcher#matches}.
     *
     * @throws SchemaException if there is none, with the construct that has no equal and why
     */
    public static String toEcma(String regex) {
        JavaPatterns java = new JavaPatterns(regex);
        String ecma = java.translate();
        Term whole = PatternParser.parse(ecma); // refuses what was no pattern, and what is left
        requireJava(regex);
        JavaDifferences.check(whole, regex);
        if (java.has('i') && Shape.hasBackReferences(whole)) {
            throw PatternSource.mistake(
                    regex, "it refers back in either case, which has no equal in ECMA-262");
        }
        boolean isOne = !(whole instanceof Term.Choice);
        boolean hasStart = isOne && Shape.isAnchored(whole) && ecma.startsWith("^");
        boolean hasEnd = isOne && ecma.endsWith("$") && !ecma.endsWith("\\$");
        return isOne ? (hasStart ? "" : "^") + ecma + (hasEnd ? "" : "$") : "^(?:" + ecma + ")$";
    }

    /** Refuses what ECMA-262 would take and Java does not, such as a look-behind without an end. */
    private static void requireJava(String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw PatternSource.mistake(
                    regex, "Java reads no pattern in it: " + e.getDescription());
        }
    }

    private String translate() {
        while (takeFlags()) {
            // (?i)(?s) is (?is)
        }
        while (source.peek() != PatternSource.END) {
            term();
        }
        return ecma.toString();
    }

    private boolean takeFlags() {
        int start = source.position();
        int before = flags.length();
        if (source.take("(?")) {
            while ("ims".indexOf(source.peek()) >= 0) {
                flags.append((char) source.next());
            }
            if (flags.length() > before && source.take(")")) {
                return true;
            }
            flags.setLength(before);
            source.moveTo(start);
        }
        return false;
    }

    private void term() {
        int start = source.position();
        int c = source.next();
        switch (c) {
            case '\\' -> escape(start);
            case '[' -> characterClass(start);
            case '.' -> ecma.append(has('s') ? "[^]" : ANY_IN_LINE);
            case '^' -> ecma.append(has('m') ? LINE_START : "^");
            case '$' -> ecma.append(isLast() ? "$" : has('m') ? LINE_END : LAST_LINE_END);
            case '(' -> group(start);
            case ')' -> {
                ecma.append(')');
                closeGroup();
            }
            case '*', '+', '?' -> quantifier(start);
            case '{' -> braces(start);
            case ']', '}' -> ecma.append('\\').append((char) c);
            default -> character(Character.toString(c));
        }
    }

    private void closeGroup() {
        if (depth == 0) {
            throw source.refuse(source.position() - 1, "closes no group");
        }
        boolean hasLineBreak = withLineBreak.get(depth);
        withLineBreak.clear(depth);
        depth--;
        if (hasLineBreak) {
            lineBreak();
        }
    }

    /** Java takes \r\n whole when \R is repeated, and gives \n back when it is not. */
    private void lineBreak() {
        withLineBreak.set(depth);
        int start = source.position();
        int next = source.next();
        if (next == '{' || isQuantifier(next)) {
            throw source.refuse(
                    start,
                    "repeats \\R, which has no equal in ECMA-262: write the line ends, as"
                            + " (?:\\r\\n|\\n)");
        }
        source.moveTo(start);
    }

    private static boolean isQuantifier(int c) {
        return c == '*' || c == '+' || c == '?';
    }

    private boolean has(char flag) {
        return flags.indexOf(String.valueOf(flag)) >= 0;
    }

    /** One character outside a class; with the flag i a letter of ASCII is also its other case. */
    private void character(String text) {
        String others = has('i') ? otherCases(text) : "";
        ecma.append(others.isEmpty() ? text : "[" + text + others + "]");
    }

    /** The letters of ASCII that are another's other case, and not among the members themselves. */
    private static String otherCases(String members) {
        CodePoints set = ((Term.Characters) PatternParser.parse("[" + members + "]")).set();
        StringBuilder others = new StringBuilder();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            char small = Character.toLowerCase(letter);
            if (set.has(letter) != set.has(small)) {
                others.append(set.has(letter) ? small : letter);
            }
        }
        return others.toString();
    }

    /** Whether an alternative of the whole ends here: then nothing is left that a match may take. */
    private boolean isLast() {
        return depth == 0 && (source.peek() == PatternSource.END || source.isAt("|"));
    }

    private void braces(int start) {
        String braces = "{" + source.upTo('}');
        source.take(braces.substring(1));
        if (!braces.matches("\\{[0-9]+(,[0-9]*)?}")) {
            throw source.refuse(start, "is no quantifier: a brace itself is \\{");
        }
        ecma.append(braces);
        endQuantifier(start);
    }

    private void quantifier(int start) {
        ecma.append(source.since(start));
        endQuantifier(start);
    }

    private void endQuantifier(int start) {
        if (source.take("?")) {
            ecma.append('?');
        }
        if (source.take("+")) {
            throw source.refuse(
                    start,
                    "is possessive, which has no equal in ECMA-262: without the last + it matches"
                            + " more");
        }
    }

    private void group(int start) {
        depth++;
        boolean isKnown =
                !source.isAt("?")
                        || source.isAt("?:")
                        || source.isAt("?=")
                        || source.isAt("?!")
                        || source.isAt("?<");
        if (!isKnown) {
            source.next();
            throw source.refuse(
                    source.since(start) + source.upTo(')'),
                    start,
                    source.isAt(">")
                            ? "is an atomic group, which has no equal in ECMA-262"
                            : "sets flags: write what they do, as [aA] for a letter in either case");
        }
        ecma.append('(');
        if (source.take("?")) {
            ecma.append('?').appendCodePoint(source.next());
        }
    }

    private void escape(int start) {
        int kind = source.peek();
        switch (kind) {
            case 'A' -> place("^");
            case 'z' -> place("$");
            case 'Z' -> {
                source.next();
                ecma.append(isLast() ? "$" : LAST_LINE_END);
            }
            case 'b', 'B' -> throw refuseBoundary(start);
            case 'Q' -> {
                source.next();
                quote();
            }
            case 'R' -> {
                place("(?:\\r\\n|[" + JavaEscapes.VERTICAL + "])");
                lineBreak();
            }
            case 'k' -> place("\\k");
            case 'G' -> throw refuseEscape(start, "is the end of the match before: there is none");
            case 'X' -> throw refuseEscape(start, "is a grapheme, which has no equal in ECMA-262");
            default -> {
                if (kind >= '1' && kind <= '9') {
                    ecma.append('\\').appendCodePoint(source.next());
                    if (PatternSource.isDigit(source.peek()) || source.isAt("\\Q")) {
                        throw source.refuse(
                                start, "may be one reference or another: name the group");
                    }
                    return;
                }
                JavaEscapes.Member member = escapes.read(start);
                refuseCases(member, start);
                if (member.isSet()) {
                    ecma.append(member.outsideOfClass());
                } else {
                    character(member.text());
                }
            }
        }
    }

    private SchemaException refuseBoundary(int start) {
        source.next();
        if (source.isAt("{")) {
            return source.refuse(
                    source.since(start) + source.upTo('}'),
                    start,
                    "is a boundary of graphemes, which has no equal in ECMA-262");
        }
        return source.refuse(
                start,
                "is another place before Java 19 than since: write what stands around, as"
                        + " (?<!\\w) and (?!\\w)");
    }

    private void place(String text) {
        source.next();
        ecma.append(text);
    }

    private SchemaException refuseEscape(int start, String why) {
        source.next();
        return source.refuse(start, why);
    }

    private void quote() {
        while (source.peek() != PatternSource.END && !source.take("\\E")) {
            character(JavaEscapes.literal(source.next()));
        }
    }

    /** With the flag i, Java makes other sets of {@code \\p{Lower}} and its like. */
    private void refuseCases(JavaEscapes.Member member, int start) {
        if (has('i') && member.isSet() && JavaEscapes.isCased(source.since(start))) {
            throw source.refuse(start, "has no equal in ECMA-262 beside the flag i");
        }
    }

    private void characterClass(int start) {
        String opening = source.take("^") ? "[^" : "[";
        StringBuilder members = new StringBuilder();
        boolean isAfterSet = false;
        boolean isFirst = true;
        while (isFirst || !source.isAt("]")) {
            if (isAfterSet && source.isAt("-")) {
                members.append('\\'); // a set begins no range, but its last character would
            }
            isAfterSet = member(start, members);
            isFirst = members.length() == 0 && !isAfterSet;
        }
        source.next();
        String others = has('i') ? otherCases(members.toString()) : "";
        boolean isRange = !others.isEmpty() && members.charAt(0) == '-'; // it would become one
        ecma.append(opening).append(others).append(isRange ? "\\" : "").append(members).append(']');
    }

    /** Reads a member of a class; whether it is a set rather than a character. */
    private boolean member(int start, StringBuilder members) {
        int at = source.position();
        int c = source.next();
        if (c == PatternSource.END) {
            throw source.refuse(start, "is a class without its closing ]");
        }
        if (c == '[') {
            throw source.refuse(
                    start, "has a class in a class: write all members in one, or alternatives");
        }
        if (c == '&' && source.take("&")) {
            throw source.refuse(
                    start, "is an intersection of classes: write a look-ahead, (?=[a-z])[^aeiou]");
        }
        if (c == '\\' && source.take("Q")) {
            while (source.peek() != PatternSource.END && !source.take("\\E")) {
                members.append(JavaEscapes.literal(source.next()));
            }
        } else if (c == '\\') {
            JavaEscapes.Member member = escapes.read(at);
            refuseCases(member, at);
            members.append(member.insideClass());
            return member.isSet();
        } else {
            members.append(c == '-' ? "-" : JavaEscapes.literal(c));
        }
        return false;
    }
}
