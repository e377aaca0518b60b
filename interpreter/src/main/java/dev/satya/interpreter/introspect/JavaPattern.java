package dev.satya.interpreter.introspect;

import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Expressions of java.util.regex that match a whole text, in the words of ECMA-262 in Unicode mode.
 * What means the same is kept, what ECMA-262 says in other words is rewritten, and what it cannot say
 * is refused by name. Where Java's own versions differ, an expression is refused as well.
 */
final class JavaPattern {
    private static final int MAX_NESTING = 100;
    private static final String FLAGS = "idmsuxU";
    private static final int[] FLAG_BITS = {
        Pattern.CASE_INSENSITIVE,
        Pattern.UNIX_LINES,
        Pattern.MULTILINE,
        Pattern.DOTALL,
        Pattern.UNICODE_CASE,
        Pattern.COMMENTS,
        Pattern.UNICODE_CHARACTER_CLASS
    };

    private final JavaPatternReader in;
    private int flags;

    /**
     * A part of an expression.
     *
     * @param text in the words of ECMA-262
     * @param edges where the part must stand because of anchors in it that are left out of the text
     */
    private record Part(String text, Set<Edge> edges) {}

    /** Which end of the whole expression a part must stand at. */
    private enum Edge {
        START,
        END
    }

    private JavaPattern(String source, int flags) {
        this.in = new JavaPatternReader(source);
        this.flags = flags;
    }

    /** The bit of a flag of Jakarta's {@code Pattern.Flag}. */
    static int flag(String name) {
        return switch (name) {
            case "UNIX_LINES" -> Pattern.UNIX_LINES;
            case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
            case "COMMENTS" -> Pattern.COMMENTS;
            case "MULTILINE" -> Pattern.MULTILINE;
            case "DOTALL" -> Pattern.DOTALL;
            case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
            default -> throw new SchemaException("the flag " + name + " is not supported");
        };
    }

    /**
     * The expression that finds what this one matches as a whole.
     *
     * @throws SchemaException if it is none, or ECMA-262 has no words for a construct in it
     */
    static String toEcma(String source, int flags) {
        requireShallow(source);
        try {
            Pattern.compile(source, flags);
        } catch (PatternSyntaxException e) {
            throw new SchemaException("there is a mistake: " + e.getDescription(), null, e);
        }
        JavaPattern pattern = new JavaPattern(source, flags);
        pattern.requireSupported();
        List<Part> branches = pattern.branches();
        if (!pattern.in.isAtEnd()) {
            throw pattern.refusal("an unexpected ')'");
        }
        if (branches.size() == 1) {
            return "^" + branches.get(0).text + "$";
        }
        return "^(?:" + joined(branches) + ")$";
    }

    private static void requireShallow(String source) {
        int depth = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth > MAX_NESTING) {
                throw new SchemaException(
                        "groups and classes are nested deeper than " + MAX_NESTING);
            }
        }
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private void requireSupported() {
        if (has(Pattern.UNICODE_CHARACTER_CLASS)) {
            throw refusal("the flag U");
        }
        if (has(Pattern.COMMENTS)) {
            throw refusal("the flag x (COMMENTS)");
        }
        if (has(Pattern.UNICODE_CASE) && has(Pattern.CASE_INSENSITIVE)) {
            throw refusal("the flag u (UNICODE_CASE) with i");
        }
    }

    private SchemaException refusal(String construct) {
        return new SchemaException(construct + " has no words in ECMA-262");
    }

    private static String joined(List<Part> branches) {
        StringBuilder text = new StringBuilder();
        branches.forEach(branch -> text.append('|').append(branch.text));
        return text.substring(1);
    }

    /** The branches up to the end of the group; flags that are set in it end with it. */
    private List<Part> branches() {
        int outside = flags;
        List<Part> branches = new ArrayList<>(List.of(sequence()));
        while (in.take('|')) {
            branches.add(sequence());
        }
        flags = outside;
        return branches;
    }

    private Part sequence() {
        StringBuilder text = new StringBuilder();
        Set<Edge> edges = EnumSet.noneOf(Edge.class);
        boolean isFirst = true;
        while (!in.isAtEnd() && in.peek() != '|' && in.peek() != ')') {
            Part part = quantified();
            if (edges.contains(Edge.END)) {
                throw refusal(
                        "'$' before more of the expression, where it may stand before a line end,");
            }
            if (part.edges.contains(Edge.START) && !isFirst) {
                throw refusal("'^' behind the start, where it stands for the start of a line,");
            }
            edges.addAll(part.edges);
            isFirst &= part.text.isEmpty();
            text.append(part.text);
        }
        return new Part(text.toString(), edges);
    }

    private Part quantified() {
        Part atom = atom();
        if (in.isAtEnd() || "?*+{".indexOf(in.peek()) < 0) {
            return atom;
        }
        String quantifier = in.quantifier();
        if (in.take('+')) {
            throw refusal("the possessive quantifier " + quantifier + "+");
        }
        in.take('?'); // a reluctant one matches the same texts
        if (!in.isAtEnd() && "?*+{".indexOf(in.peek()) >= 0) {
            throw refusal("a quantifier behind a quantifier");
        }
        if (!atom.edges.isEmpty()) {
            throw refusal("an anchor that is repeated");
        }
        boolean isBare = atom.text.isEmpty() || "^$".contains(atom.text) || isLookAround(atom.text);
        return new Part((isBare ? "(?:" + atom.text + ")" : atom.text) + quantifier, Set.of());
    }

    private static boolean isLookAround(String text) {
        return text.startsWith("(?=")
                || text.startsWith("(?!")
                || text.startsWith("(?<=")
                || text.startsWith("(?<!");
    }

    private Part atom() {
        int c = in.next();
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '{' -> throw refusal("a quantifier with nothing before it");
            case '.' -> plain(CodePointSet.written(anyCharacter()));
            case '^' -> has(Pattern.MULTILINE) || in.isAtStart(1) ? start() : plain("^");
            case '$' -> new Part("", EnumSet.of(Edge.END));
            case '\\' -> escape();
            default -> literal(c);
        };
    }

    /** An anchor that always holds where the expression starts, and has no meaning elsewhere. */
    private static Part start() {
        return new Part("", EnumSet.of(Edge.START));
    }

    private static Part plain(String text) {
        return new Part(text, Set.of());
    }

    private BitSet anyCharacter() {
        if (has(Pattern.DOTALL)) {
            return CodePointSet.complement(new BitSet());
        }
        BitSet ends = CodePointSet.range('\n', '\n');
        if (!has(Pattern.UNIX_LINES)) {
            ends.set('\r');
            ends.set(0x85);
            ends.set(0x2028, 0x202A);
        }
        return CodePointSet.complement(ends);
    }

    private Part literal(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw refusal("a lone surrogate");
        }
        boolean isLetter = codePoint < 128 && Character.isLetter(codePoint);
        if (has(Pattern.CASE_INSENSITIVE) && isLetter) {
            BitSet both = CodePointSet.withBothCases(CodePointSet.range(codePoint, codePoint));
            return plain(CodePointSet.written(both));
        }
        return plain(CodePointSet.literal(codePoint));
    }

    private Part characterClass() {
        return plain(new JavaCharacterClass(in, flags).read());
    }

    private Part escape() {
        int c = in.next();
        switch (c) {
            case 'Q':
                return quoted();
            case 'A':
                return in.isAtStart(2) ? start() : plain("^");
            case 'z':
                return plain("$");
            case 'Z':
                return new Part("", EnumSet.of(Edge.END));
            case 'b', 'B', 'G', 'R', 'X', 'k': // what \R takes depends on what is around it
                throw refusal("\\" + (char) c + ", as Java means it,");
            default:
                break;
        }
        if (c >= '1' && c <= '9') {
            throw refusal("the back-reference \\" + (char) c + ", as Java means it,");
        }
        if (c == 'p' || c == 'P') {
            return plain(JavaCharacterClass.property(in, c == 'P', flags));
        }
        BitSet set = c < 128 ? CodePointSet.escape((char) c) : null;
        if (set != null) {
            boolean isShort = "dDwW".indexOf(c) >= 0;
            return plain(isShort ? "\\" + (char) c : CodePointSet.written(set));
        }
        return literal(in.escaped(c));
    }

    private Part quoted() {
        StringBuilder text = new StringBuilder();
        while (!in.isAtEnd() && !in.takeQuoteEnd()) {
            text.append(literal(in.next()).text);
        }
        boolean isRepeated = !in.isAtEnd() && "?*+{".indexOf(in.peek()) >= 0;
        if (isRepeated) {
            throw refusal("a quantifier behind \\Q…\\E");
        }
        return plain(text.toString());
    }

    private Part group() {
        String open = "(?:";
        int outside = flags;
        if (in.take('?')) {
            if (in.take('>')) {
                throw refusal("the atomic group (?>…)");
            }
            String lookAround = in.lookAround();
            if (lookAround != null) {
                open = lookAround;
            } else if (!in.take(':') && !in.takeGroupName()) {
                readFlags();
                if (in.take(')')) {
                    return plain(""); // the flags hold up to the end of the group around
                }
                in.next(); // the colon
            }
        }
        List<Part> branches = branches();
        in.next(); // the closing parenthesis
        flags = outside;
        Set<Edge> edges = EnumSet.noneOf(Edge.class);
        branches.forEach(branch -> edges.addAll(branch.edges));
        if (isLookAround(open) && !edges.isEmpty()) {
            throw refusal("an anchor for lines within look-around");
        }
        return new Part(open + joined(branches) + ")", edges);
    }

    /** {@code i}, {@code i-s}, {@code -s}. */
    private void readFlags() {
        boolean isOn = true;
        while (in.peek() != ')' && in.peek() != ':') {
            int c = in.next();
            int index = FLAGS.indexOf(c);
            if (c == '-') {
                isOn = false;
            } else if (index < 0) {
                throw refusal("the flag " + Character.toString(c));
            } else {
                flags = isOn ? flags | FLAG_BITS[index] : flags & ~FLAG_BITS[index];
            }
        }
        requireSupported();
    }
}
