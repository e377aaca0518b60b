package dev.satya.interpreter.pattern;

import dev.satya.schema.SchemaException;
import java.util.BitSet;

/** Reads a pattern of java.util.regex term by term, and writes each in ECMA-262. */
final class JavaTranslator {
    private final PatternSource source;
    private final JavaFlags flags;
    private final JavaComments comments;
    private final JavaEscapes escapes;
    private final JavaClass classes;

    private final StringBuilder ecma = new StringBuilder();

    /** Where what is written has nothing at its end that a quantifier may repeat. */
    private int nothingAt;

    /** Where what is written has something at its end that may not be repeated: \R in it. */
    private int lineBreakAt = -1;

    /** How many groups are open, and which of them have \R in them, by their depth. */
    private int depth;

    private final BitSet withLineBreak = new BitSet();

    private JavaTranslator(String regex) {
        this.source = new PatternSource(regex);
        this.flags = new JavaFlags(source);
        this.comments = new JavaComments(source, flags);
        this.escapes = new JavaEscapes(source);
        this.classes = new JavaClass(source, escapes, flags);
    }

    /**
     * What finds in ECMA-262 what the pattern finds in Java, if it is one in both.
     *
     * @throws SchemaException if a construct has no equal
     */
    static String translate(String regex) {
        return new JavaTranslator(regex).translate();
    }

    private String translate() {
        while (source.peek() != PatternSource.END) {
            if (!comments.skip()) {
                term();
            }
        }
        return ecma.toString();
    }

    private void term() {
        int start = source.position();
        int c = source.next();
        switch (c) {
            case '\\' -> escape(start);
            case '[' -> ecma.append(classes.read());
            case '.' -> ecma.append(JavaLines.dot(flags));
            case '^' -> ecma.append(JavaLines.start(flags));
            case '$' -> ecma.append(isLast() ? "$" : JavaLines.end(flags));
            case '(' -> group(start);
            case ')' -> closeGroup();
            case '|' -> {
                ecma.append('|');
                nothingAt = ecma.length();
            }
            case '*', '+', '?' -> quantifier(start);
            case '{' -> braces(start);
            case ']', '}' -> ecma.append('\\').append((char) c);
            default -> character(Character.toString(c));
        }
    }

    /** Whether an alternative of the whole ends here: then nothing is left that a match may take. */
    private boolean isLast() {
        return depth == 0 && (source.peek() == PatternSource.END || source.isAt("|"));
    }

    private void group(int start) {
        if (source.take("?") && !isKnownGroup()) {
            flags.open();
            if (!flags.read(start)) {
                throw refuseGroup(start);
            }
            if (source.take(")")) { // up to the end of the group around it
                flags.keep();
                nothingAt = ecma.length();
                return;
            }
            source.next();
            ecma.append("(?:");
        } else {
            flags.open();
            ecma.append(source.since(start));
        }
        depth++;
        nothingAt = ecma.length();
    }

    /** Whether a group that needs no translation begins here; its kind is read. */
    private boolean isKnownGroup() {
        if (source.take("<")) {
            boolean isNamed = !source.take("=") && !source.take("!");
            return !isNamed || source.take(source.upTo('>'));
        }
        return source.take(":") || source.take("=") || source.take("!");
    }

    private SchemaException refuseGroup(int start) {
        boolean isAtomic = source.isAt(">");
        return source.refuse(
                source.since(start) + source.upTo(')'),
                start,
                isAtomic
                        ? "is an atomic group, which has no equal in ECMA-262"
                        : "is no group of Java");
    }

    private void closeGroup() {
        if (depth == 0) {
            throw source.refuse(source.position() - 1, "closes no group");
        }
        ecma.append(')');
        boolean hasLineBreak = withLineBreak.get(depth);
        withLineBreak.clear(depth);
        depth--;
        flags.close();
        if (hasLineBreak) {
            lineBreak();
        }
    }

    /** Java takes \r\n whole when \R is repeated, and gives \n back when it is not. */
    private void lineBreak() {
        withLineBreak.set(depth);
        lineBreakAt = ecma.length();
    }

    private void braces(int start) {
        String braces = "{" + source.upTo('}');
        source.take(braces.substring(1));
        if (!braces.matches("\\{[0-9]+(,[0-9]*)?}")) {
            throw source.refuse(start, "is no quantifier: a brace itself is \\{");
        }
        quantifier(start);
    }

    private void quantifier(int start) {
        String quantifier = source.since(start);
        if (ecma.length() == nothingAt) {
            throw source.refuse(start, "has nothing before it to repeat");
        }
        if (ecma.length() == lineBreakAt) {
            throw source.refuse(
                    start,
                    "repeats \\R, which has no equal in ECMA-262: write the line ends, as"
                            + " (?:\\r\\n|\\n)");
        }
        ecma.append(quantifier);
        comments.skip();
        if (source.take("?")) {
            ecma.append('?');
        }
        comments.skip();
        if (source.take("+")) {
            throw source.refuse(
                    start,
                    "is possessive, which has no equal in ECMA-262: without the last + it matches"
                            + " more");
        }
    }

    private void escape(int start) {
        int kind = source.peek();
        switch (kind) {
            case 'A' -> place("^");
            case 'z' -> place("$");
            case 'Z' -> {
                source.next();
                ecma.append(isLast() ? "$" : JavaLines.lastEnd(flags));
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
            case 'k' -> {
                refuseCaselessReference(start);
                place("\\k");
            }
            case 'G' -> throw refuseEscape(start, "is the end of the match before: there is none");
            case 'X' -> throw refuseEscape(start, "is a grapheme, which has no equal in ECMA-262");
            default -> {
                if (kind >= '1' && kind <= '9') {
                    reference(start);
                } else {
                    member(start);
                }
            }
        }
    }

    private void reference(int start) {
        int digit = source.next();
        refuseCaselessReference(start);
        ecma.append("(?:\\").appendCodePoint(digit).append(')'); // whatever digits are behind it
        comments.skip();
        if (PatternSource.isDigit(source.peek()) || source.isAt("\\Q")) {
            throw source.refuse(start, "may be one reference or another: name the group");
        }
    }

    private void refuseCaselessReference(int start) {
        if (flags.has('i')) {
            throw source.refuse(
                    start, "refers back in either case, which has no equal in ECMA-262");
        }
    }

    private void member(int start) {
        JavaEscapes.Member member = escapes.read(start);
        escapes.refuseCases(member, start, flags);
        if (member.isSet()) {
            ecma.append(member.outsideOfClass());
        } else {
            character(member.text());
            refuseBlankWithin(start);
        }
    }

    /** Java passes over white space within some escapes, too. */
    private void refuseBlankWithin(int start) {
        String escape = source.since(start);
        boolean mayGoOn = escape.startsWith("\\0") || escape.startsWith("\\u");
        if (mayGoOn && comments.skip()) {
            throw source.refuse(
                    start, "may go on behind white space beside the flag x: write it as \\x{…}");
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

    private SchemaException refuseEscape(int start, String why) {
        source.next();
        return source.refuse(start, why);
    }

    private void place(String text) {
        source.next();
        ecma.append(text);
    }

    private void quote() {
        while (source.peek() != PatternSource.END && !source.take("\\E")) {
            character(JavaEscapes.literal(source.next()));
        }
    }

    /** One character outside a class; with the flag i a letter of ASCII is also its other case. */
    private void character(String text) {
        String others = flags.has('i') ? JavaEscapes.otherCases(text) : "";
        ecma.append(others.isEmpty() ? text : "[" + text + others + "]");
    }
}
