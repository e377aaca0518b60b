package dev.satya.interpreter.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the classes of java.util.regex, and writes each as one class of ECMA-262, with the classes within it
 * and intersections worked out. What {@code Pattern} makes of an operand that is missing, or that goes on behind a class, is not the same in all versions of
 * Java: it is refused.
 */
final class JavaClass {
    private static final int MOST_NESTED = 50;

    /** So many more characters than the class itself has may be written. */
    private static final int LONGEST = 2_000;

    private final PatternSource source;
    private final JavaEscapes escapes;
    private final JavaFlags flags;

    /** Where the outermost class begins. */
    private int start;

    private int nested;

    /** Whether what is ahead stands between \Q and \E. */
    private boolean isQuoted;

    JavaClass(PatternSource source, JavaEscapes escapes, JavaFlags flags) {
        this.source = source;
        this.escapes = escapes;
        this.flags = flags;
    }

    /** The class whose opening bracket has been read. */
    String read() {
        start = source.position() - 1;
        String term = negatable().toTerm();
        if (term.length() > LONGEST + source.position() - start) {
            throw source.refuse(
                    start,
                    "has too many ranges to list them all: write a look-ahead for an intersection,"
                            + " as (?=[\\p{L}])[^a-z], and alternatives for a class in a class");
        }
        return term;
    }

    /** The set up to the closing bracket, which is read. */
    private JavaSet negatable() {
        boolean isNegated = isAtSyntax("^") && source.next() == '^';
        JavaSet set = intersection();
        source.next();
        return isNegated ? set.complement() : set;
    }

    private JavaSet intersection() {
        int at = source.position();
        if (takeIntersection()) {
            throw source.refuse(at, "is an intersection with nothing at its left");
        }
        List<JavaSet> operands = new ArrayList<>();
        operands.add(operand());
        at = source.position();
        while (takeIntersection()) {
            operands.add(rightOperand(at));
            at = source.position();
        }
        return JavaSet.intersection(operands);
    }

    private JavaSet rightOperand(int at) {
        if (isAtSyntax("]") || isAtSyntax("&")) {
            throw source.refuse(at, "is an intersection with nothing at its right");
        }
        if (!isAtSyntax("[")) {
            return operand();
        }
        List<JavaSet> members = new ArrayList<>();
        while (isAtSyntax("[")) {
            members.add(nestedClass());
        }
        if (!isAtSyntax("]") && !isAtIntersection()) {
            throw source.refuse(
                    at,
                    "is an intersection with a class and then other members, which versions of Java"
                            + " read differently: put them into that class");
        }
        return JavaSet.union(members);
    }

    /** The members up to an intersection or the closing bracket, neither of which is read. */
    private JavaSet operand() {
        List<JavaSet> members = new ArrayList<>();
        while (true) {
            if (isAtIntersection() || isAtSyntax("]") && !members.isEmpty()) {
                return JavaSet.union(members);
            }
            members.add(isAtSyntax("[") ? nestedClass() : member());
        }
    }

    private JavaSet nestedClass() {
        int at = source.position();
        source.next();
        if (++nested > MOST_NESTED) {
            throw source.refuse(at, "is nested deeper than " + MOST_NESTED + " classes");
        }
        JavaSet set = negatable();
        nested--;
        return set;
    }

    /** A character, a range or a set. */
    private JavaSet member() {
        int at = source.position();
        JavaEscapes.Member first = single(at);
        if (first.isSet()) {
            refuseVerticalRange(at);
            return first.set();
        }
        String members = first.text();
        if (isAtSyntax("-")) {
            int dash = source.position();
            source.next();
            if (isAtSyntax("[") || isAtSyntax("]")) {
                source.moveTo(dash);
            } else {
                members += "-" + rangeEnd(at);
            }
        }
        return JavaSet.of(members + (flags.has('i') ? JavaEscapes.otherCases(members) : ""));
    }

    private String rangeEnd(int at) {
        JavaEscapes.Member last = single(source.position());
        if (last.isSet()) {
            throw source.refuse(at, "is a range that ends with a set");
        }
        return last.text();
    }

    /** Java's \v is U+000B alone when it begins a range, or seems to. */
    private void refuseVerticalRange(int at) {
        if (source.since(at).equals("\\v") && isAtSyntax("-")) {
            throw source.refuse(at, "is a single character before a dash: write \\x0B or \\-");
        }
    }

    private JavaEscapes.Member single(int at) {
        int c = source.next();
        if (c == PatternSource.END) {
            throw source.refuse(start, "is a class without its closing ]");
        }
        if (!isQuoted && c == '\\') {
            JavaEscapes.Member member = escapes.read(at);
            escapes.refuseCases(member, at, flags);
            return member;
        }
        boolean isBlank = c == '#' || JavaComments.isBlank(c);
        if (isBlank && !isQuoted && flags.has('x')) {
            throw source.refuse(
                    at, "is nothing in a class beside the flag x: take it out, or escape it");
        }
        return new JavaEscapes.Member(JavaEscapes.literal(c), false, false);
    }

    /** Reads {@code &&}, if it is ahead. */
    private boolean takeIntersection() {
        int before = source.position();
        boolean wasQuoted = isQuoted;
        if (isAtSyntax("&")) {
            source.next();
            if (isAtSyntax("&")) {
                source.next();
                return true;
            }
        }
        source.moveTo(before);
        isQuoted = wasQuoted;
        return false;
    }

    private boolean isAtIntersection() {
        int before = source.position();
        boolean wasQuoted = isQuoted;
        boolean isThere = takeIntersection();
        source.moveTo(before);
        isQuoted = wasQuoted;
        return isThere;
    }

    /** Whether a character that means something is ahead; \Q and \E are read over. */
    private boolean isAtSyntax(String character) {
        boolean isMark = true;
        while (isMark) {
            isMark = source.take(isQuoted ? "\\E" : "\\Q");
            isQuoted ^= isMark;
        }
        return !isQuoted && source.isAt(character);
    }
}
