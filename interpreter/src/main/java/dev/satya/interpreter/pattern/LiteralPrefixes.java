package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Term.Anchor;
import dev.satya.interpreter.pattern.Term.Characters;
import dev.satya.interpreter.pattern.Term.Choice;
import dev.satya.interpreter.pattern.Term.Group;
import dev.satya.interpreter.pattern.Term.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the texts with one of which every match of a pattern begins, at the start of the input. */
final class LiteralPrefixes {
    /** More of them say less about a pattern. */
    private static final int MOST = 64;

    private LiteralPrefixes() {}

    /** The prefixes, none of them empty; none: a match may begin elsewhere, or with anything. */
    static List<String> of(Term pattern) {
        List<String> prefixes = new ArrayList<>();
        return collect(List.of(pattern), prefixes) ? List.copyOf(prefixes) : List.of();
    }

    /** Adds those of terms in sequence; whether all matches begin with one. */
    private static boolean collect(List<Term> terms, List<String> prefixes) {
        StringBuilder prefix = new StringBuilder();
        boolean isAnchored = false;
        Deque<Term> rest = new ArrayDeque<>(terms);
        while (!rest.isEmpty()) {
            Term term = rest.pop();
            if (term instanceof Group group) {
                rest.push(group.body());
            } else if (term instanceof Sequence sequence) {
                pushAll(sequence.terms(), rest);
            } else if (term == Anchor.START && prefix.isEmpty()) {
                isAnchored = true;
            } else if (term instanceof Characters one && one.set().single() >= 0) {
                prefix.appendCodePoint(one.set().single());
            } else if (term instanceof Choice choice && prefix.isEmpty()) {
                return collectBranches(choice, isAnchored, prefixes);
            } else {
                break;
            }
        }
        prefixes.add(prefix.toString());
        return isAnchored && !prefix.isEmpty() && prefixes.size() <= MOST;
    }

    private static boolean collectBranches(
            Choice choice, boolean isAnchored, List<String> prefixes) {
        for (Term branch : choice.branches()) {
            List<Term> terms = isAnchored ? List.of(Anchor.START, branch) : List.of(branch);
            if (!collect(terms, prefixes)) {
                return false;
            }
        }
        return true;
    }

    private static void pushAll(List<Term> terms, Deque<Term> rest) {
        for (int i = terms.size() - 1; i >= 0; i--) {
            rest.push(terms.get(i));
        }
    }
}
