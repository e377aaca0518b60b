package dev.satya.interpreter.pattern;

import dev.satya.schema.SchemaException;
import java.util.HashSet;
import java.util.Set;

/**
 * Patterns of {@link java.util.regex.Pattern}, written as patterns of ECMA-262. The flags i, m and s may
 * stand at the beginning, as in {@code (?is)}: what a caller has as flags it puts there. What has no
 * equal in ECMA-262 is refused by name.
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
    private int depth;

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
        if (java.has('i') && Shape.hasBackReferences(whole)) {
            throw PatternSource.mistake(
                    regex, "it refers back in either case, which has no equal in ECMA-262");
        }
        checkReferences(whole, regex);
        boolean isOne = !(whole instanceof Term.Choice);
        boolean hasStart = isOne && Shape.isAnchored(whole) && ecma.startsWith("^");
        boolean hasEnd = isOne && ecma.endsWith("$") && !ecma.endsWith("\\$");
        return isOne ? (hasStart ? "" : "^") + ecma + (hasEnd ? "" : "$") : "^(?:" + ecma + ")$";
    }

    private String translate() {
        int start = source.position();
        if (source.take("(?")) {
            while ("ims".indexOf(source.peek()) >= 0) {
                flags.append((char) source.next());
            }
            if (flags.length() == 0 || !source.take(")")) {
                flags.setLength(0);
                source.moveTo(start);
            }
        }
        while (source.peek() != PatternSource.END) {
            term();
        }
        return ecma.toString();
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
                depth--;
                ecma.append(')');
            }
            case '*', '+', '?' -> quantifier(start);
            case '{' -> braces(start);
            case ']', '}' -> ecma.append('\\').append((char) c);
            default -> character(Character.toString(c));
        }
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
            case 'b' -> boundary(start);
            case 'B' -> place("\\B");
            case 'Q' -> {
                source.next();
                quote();
            }
            case 'R' -> place("(?:\\r\\n|[" + JavaEscapes.VERTICAL + "])");
            case 'k' -> place("\\k");
            case 'G' -> throw refuseEscape(start, "is the end of the match before: there is none");
            case 'X' -> throw refuseEscape(start, "is a grapheme, which has no equal in ECMA-262");
            default -> {
                if (kind >= '1' && kind <= '9') {
                    ecma.append('\\').appendCodePoint(source.next());
                    if (PatternSource.isDigit(source.peek())) {
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

    private void boundary(int start) {
        source.next();
        if (source.isAt("{")) {
            throw source.refuse(
                    source.since(start) + source.upTo('}'),
                    start,
                    "is a boundary of graphemes, which has no equal in ECMA-262");
        }
        ecma.append("\\b"); // that of Java 19 on: before, letters beyond ASCII were words' too
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
        boolean isProperty = member.isSet() && source.since(start).matches("(?s)\\\\[pP].*");
        if (isProperty && has('i')) {
            throw source.refuse(start, "has no equal in ECMA-262 beside the flag i");
        }
    }

    private void characterClass(int start) {
        String opening = source.take("^") ? "[^" : "[";
        StringBuilder members = new StringBuilder();
        while (members.length() == 0 || !source.isAt("]")) {
            member(start, members);
        }
        source.next();
        String others = has('i') ? otherCases(members.toString()) : "";
        ecma.append(opening).append(members).append(others).append(']');
    }

    private void member(int start, StringBuilder members) {
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
        } else {
            members.append(c == '-' ? "-" : JavaEscapes.literal(c));
        }
    }

    /** Groups that have surely captured something when they are referred to, as both want it. */
    private static void checkReferences(Term whole, String regex) {
        if (!Shape.hasBackReferences(whole)) {
            return;
        }
        checkReferences(whole, new HashSet<>(), regex);
        boolean readsBackward =
                Shape.all(whole)
                        .anyMatch(
                                term ->
                                        term instanceof Term.Look look
                                                && look.direction() == Term.Direction.BEHIND
                                                && Shape.groups(look) != null);
        if (readsBackward) {
            throw PatternSource.mistake(
                    regex, "a group within a look-behind captures another text in ECMA-262");
        }
    }

    private static void checkReferences(Term term, Set<Integer> captured, String regex) {
        if (term instanceof Term.BackReference reference && !captured.contains(reference.group())) {
            throw PatternSource.mistake(
                    regex,
                    "group "
                            + reference.group()
                            + " may have captured nothing when it is referred to: a match fails"
                            + " then in Java and goes on in ECMA-262");
        }
        boolean isOptional =
                term instanceof Term.Choice
                        || term instanceof Term.Repeat repeat && repeat.minimum() == 0
                        || term instanceof Term.Look look && look.isNegative();
        for (Term child : Shape.children(term)) {
            // what one branch captures is there within that branch
            Set<Integer> inside = isOptional ? new HashSet<>(captured) : captured;
            checkReferences(child, inside, regex);
        }
        if (term instanceof Term.Group group) {
            captured.add(group.number());
        }
    }
}
