package dev.satya.propertytests.reference;

import dev.satya.propertytests.reference.Expression.Part;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Reads an expression (ECMA-262 §22.2.1) into its meaning (§22.2.2, without captures). */
final class ExpressionReader {
    private static final String SYNTAX = "*+?";

    private final String regex;
    private final ExpressionCharacters characters;
    private int at;

    ExpressionReader(String regex) {
        this.regex = regex;
        this.characters = new ExpressionCharacters(regex);
    }

    Part read() {
        Part whole = disjunction();
        if (at < regex.length()) {
            throw mistake();
        }
        return whole;
    }

    private IllegalArgumentException mistake() {
        return new IllegalArgumentException("character " + (at + 1) + " of " + regex);
    }

    private boolean takes(String expected) {
        boolean isThere = regex.startsWith(expected, at);
        at += isThere ? expected.length() : 0;
        return isThere;
    }

    private Part disjunction() {
        Part left = alternative();
        if (!takes("|")) {
            return left;
        }
        Part right = disjunction();
        return (text, starts) -> {
            BitSet ends = left.ends(text, starts);
            ends.or(right.ends(text, starts));
            return ends;
        };
    }

    private Part alternative() {
        Part all = (text, starts) -> (BitSet) starts.clone();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Part before = all;
            Part next = quantified(atom());
            all = (text, starts) -> next.ends(text, before.ends(text, starts));
        }
        return all;
    }

    private Part atom() {
        if (takes("^")) {
            return place((text, place) -> place == 0);
        }
        if (takes("$")) {
            return place((text, place) -> place == text.length());
        }
        if (takes("\\b")) {
            return place(ExpressionReader::isBoundary);
        }
        if (takes("\\B")) {
            return place((text, place) -> !isBoundary(text, place));
        }
        if (takes("(")) {
            Part inside = group();
            if (!takes(")")) {
                throw mistake();
            }
            return inside;
        }
        if (SYNTAX.indexOf(regex.charAt(at)) >= 0 || regex.startsWith("\\k", at)) {
            throw mistake();
        }
        IntPredicate set = characters.at(at);
        at = characters.end();
        return one(set);
    }

    private Part group() {
        for (String mark : new String[] {"?=", "?!"}) {
            if (takes(mark)) {
                Part ahead = disjunction();
                return place((text, place) -> isAhead(ahead, text, place) == mark.equals("?="));
            }
        }
        for (String mark : new String[] {"?<=", "?<!"}) {
            if (takes(mark)) {
                Part behind = disjunction();
                return place((text, place) -> isBehind(behind, text, place) == mark.equals("?<="));
            }
        }
        if (takes("?<")) {
            at = regex.indexOf('>', at) + 1;
        } else if (!takes("?:") && takes("?")) {
            throw mistake();
        }
        return disjunction();
    }

    private static boolean isAhead(Part part, String text, int place) {
        BitSet here = new BitSet();
        here.set(place);
        return !part.ends(text, here).isEmpty();
    }

    private static boolean isBehind(Part part, String text, int place) {
        BitSet before = Expression.places(text);
        before.clear(place + 1, text.length() + 1);
        return part.ends(text, before).get(place);
    }

    private static boolean isBoundary(String text, int place) {
        boolean isAfter = place > 0 && ExpressionCharacters.isWord(text.charAt(place - 1));
        boolean isBefore = place < text.length() && ExpressionCharacters.isWord(text.charAt(place));
        return isAfter != isBefore;
    }

    /** What is asked about a place. */
    @FunctionalInterface
    private interface Question {
        boolean holds(String text, int place);
    }

    private static Part place(Question question) {
        return (text, starts) -> {
            BitSet ends = new BitSet();
            starts.stream().filter(place -> question.holds(text, place)).forEach(ends::set);
            return ends;
        };
    }

    private static Part one(IntPredicate set) {
        return (text, starts) -> {
            BitSet ends = new BitSet();
            starts.stream()
                    .filter(place -> place < text.length() && set.test(text.codePointAt(place)))
                    .forEach(
                            place ->
                                    ends.set(place + Character.charCount(text.codePointAt(place))));
            return ends;
        };
    }

    private Part quantified(Part atom) {
        int start = at;
        Part repeated;
        if (takes("*")) {
            repeated = repeated(atom, 0, Integer.MAX_VALUE);
        } else if (takes("+")) {
            repeated = repeated(atom, 1, Integer.MAX_VALUE);
        } else if (takes("?")) {
            repeated = repeated(atom, 0, 1);
        } else if (takes("{") && isDigit()) {
            int minimum = count();
            int maximum = takes(",") ? (isDigit() ? count() : Integer.MAX_VALUE) : minimum;
            if (!takes("}")) {
                at = start;
                return atom;
            }
            repeated = repeated(atom, minimum, maximum);
        } else {
            at = start;
            return atom;
        }
        takes("?");
        return repeated;
    }

    private boolean isDigit() {
        return at < regex.length() && regex.charAt(at) >= '0' && regex.charAt(at) <= '9';
    }

    private int count() {
        long count = 0;
        while (isDigit()) {
            count = Math.min(count * 10 + regex.charAt(at++) - '0', Integer.MAX_VALUE - 1);
        }
        return (int) count;
    }

    /** From the minimum on each iteration goes on only from places that are new. */
    private static Part repeated(Part body, int minimum, int maximum) {
        return (text, starts) -> {
            BitSet last = (BitSet) starts.clone();
            BitSet before = new BitSet();
            for (int i = 0; i < minimum && !last.equals(before); i++) {
                before = last;
                last = body.ends(text, last);
            }
            BitSet ends = (BitSet) last.clone();
            for (int i = minimum; i < maximum && !last.isEmpty(); i++) {
                last = body.ends(text, last);
                last.andNot(ends);
                ends.or(last);
            }
            return ends;
        };
    }
}
