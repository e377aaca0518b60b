package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Term.Anchor;
import dev.satya.interpreter.pattern.Term.Characters;
import dev.satya.interpreter.pattern.Term.Choice;
import dev.satya.interpreter.pattern.Term.Direction;
import dev.satya.interpreter.pattern.Term.Group;
import dev.satya.interpreter.pattern.Term.Look;
import dev.satya.interpreter.pattern.Term.Repeat;
import dev.satya.interpreter.pattern.Term.Sequence;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern of ECMA-262 (§22.2.1) in Unicode mode. What that mode forbids and Annex B allows is
 * taken where it can only mean itself: {@code \-}, {@code \_}, a brace or closing bracket that belongs
 * to nothing, a dash beside {@code \w} in a class. What another language would take for something else
 * is refused by name.
 */
final class PatternParser {
    /** Groups within each other. */
    private static final int MOST_NESTED = 50;

    private final PatternSource source;
    private final EscapeParser escapes;
    private final ClassParser classes;
    private final GroupNames groups;
    private int opened;
    private int nested;

    private PatternParser(String text) {
        this.source = new PatternSource(text);
        this.escapes = new EscapeParser(source);
        this.classes = new ClassParser(source, escapes);
        this.groups = GroupNames.of(text);
    }

    /**
     * Parses a pattern.
     *
     * @throws SchemaException that names what it refuses
     */
    static Term parse(String text) {
        PatternParser parser = new PatternParser(text);
        Term whole = parser.disjunction();
        if (parser.source.take(")")) {
            throw parser.source.refuse(parser.source.position() - 1, "closes no group");
        }
        return whole;
    }

    private Term disjunction() {
        List<Term> branches = new ArrayList<>();
        do {
            branches.add(alternative());
        } while (source.take("|"));
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private Term alternative() {
        List<Term> terms = new ArrayList<>();
        while (source.peek() != PatternSource.END && !source.isAt("|") && !source.isAt(")")) {
            terms.add(term());
        }
        return terms.size() == 1 ? terms.get(0) : new Sequence(terms);
    }

    private Term term() {
        int start = source.position();
        Term atom = atom(start);
        Quantifier quantifier = Quantifier.read(source);
        if (quantifier == null) {
            return atom;
        }
        boolean isPlace = atom instanceof Anchor || atom instanceof Look;
        if (isPlace && !source.since(start).startsWith("(?:")) {
            throw source.refuse(start, "repeats a place in the text, which has no length");
        }
        return new Repeat(atom, quantifier.minimum(), quantifier.maximum(), quantifier.isLazy());
    }

    private Term atom(int start) {
        int c = source.next();
        return switch (c) {
            case '^' -> Anchor.START;
            case '$' -> Anchor.END;
            case '.' -> new Characters(EscapeParser.LINE_ENDS.complement());
            case '[' -> new Characters(classes.parse());
            case ']' -> new Characters(classes.strayBracket());
            case '(' -> group(start);
            case '\\' -> escape(start);
            case '*', '+', '?' -> throw source.refuse(start, "has nothing before it to repeat");
            case '{' -> brace(start);
            default -> new Characters(CodePoints.of(c));
        };
    }

    private Term brace(int start) {
        source.moveTo(start);
        if (Quantifier.read(source) != null) {
            throw source.refuse(start, "has nothing before it to repeat");
        }
        source.next();
        return new Characters(CodePoints.of('{'));
    }

    private Term group(int start) {
        if (++nested > MOST_NESTED) {
            throw source.refuse(start, "is nested deeper than " + MOST_NESTED + " groups");
        }
        Term group = opened(start);
        if (!source.take(")")) {
            throw source.refuse("(", start, "is a group without its closing )");
        }
        nested--;
        return group;
    }

    private Term opened(int start) {
        if (source.take("?:")) {
            return disjunction();
        }
        for (Direction direction : Direction.values()) {
            String opening = direction == Direction.AHEAD ? "?" : "?<";
            if (source.take(opening + "=")) {
                return new Look(direction, false, disjunction());
            }
            if (source.take(opening + "!")) {
                return new Look(direction, true, disjunction());
            }
        }
        if (GroupNames.isName(source)) {
            source.take("?");
            GroupNames.read(source, start);
        } else if (source.take("?")) {
            throw source.refuse(
                    source.since(start) + source.upTo(')'), start, OtherSyntax.ofGroup(source));
        }
        int number = ++opened;
        return new Group(number, disjunction());
    }

    private Term escape(int start) {
        if (source.take("b")) {
            return Anchor.WORD_BOUNDARY;
        }
        if (source.take("B")) {
            return Anchor.NO_WORD_BOUNDARY;
        }
        if (source.take("k")) {
            return named(start);
        }
        int first = source.peek();
        if (first >= '1' && first <= '9') {
            return numbered(start);
        }
        CodePoints set = escapes.set();
        return new Characters(set == null ? CodePoints.of(escapes.character()) : set);
    }

    private Term named(int start) {
        Integer number = groups.numbers().get(GroupNames.read(source, start));
        if (number == null) {
            throw source.refuse(start, "refers to a group that the pattern has not");
        }
        return new Term.BackReference(number);
    }

    private Term numbered(int start) {
        long number = 0;
        while (PatternSource.isDigit(source.peek())) {
            number = Math.min(number * 10 + source.next() - '0', Integer.MAX_VALUE);
        }
        if (number > groups.count()) {
            throw source.refuse(start, "refers to a group that the pattern has not");
        }
        return new Term.BackReference((int) number);
    }
}
