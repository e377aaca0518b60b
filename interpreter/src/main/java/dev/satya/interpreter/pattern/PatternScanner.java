package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Term.Anchor;
import dev.satya.interpreter.pattern.Term.Characters;
import dev.satya.interpreter.pattern.Term.Choice;
import dev.satya.interpreter.pattern.Term.Group;
import dev.satya.interpreter.pattern.Term.Repeat;
import dev.satya.interpreter.pattern.Term.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches an anchored sequence of character classes in one pass: {@code ^[A-Z]{3}-\d{4}$}, or {@code
 * ^https://}, behind which anything may follow. Each part takes as many characters as it can; that is
 * right because a pattern is only accepted if a part of variable length shares no character with what
 * may follow it. Several sequences, such as {@code ^(\d{5}|[A-Z]{2}\d{3})$}, are tried in turn.
 */
final class PatternScanner {
    private static final int ASCII_END = 128;

    /** More alternatives than that would make the time depend on the pattern too much. */
    private static final int MOST_SEQUENCES = 16;

    /** One class and how often. */
    private record Part(CodePoints set, int minimum, int maximum) {
        boolean isVariable() {
            return minimum != maximum;
        }
    }

    /**
     * Parts one after the other.
     *
     * @param isOpen whether anything may follow
     * @param minimum code points altogether
     * @param maximum UTF-16 units altogether
     */
    private record Sequel(Part[] parts, boolean isOpen, long minimum, long maximum) {
        static Sequel of(List<Part> parts, boolean isOpen) {
            boolean isAscii = parts.stream().allMatch(part -> part.set().isAscii());
            long maximum = parts.stream().mapToLong(Part::maximum).sum();
            return new Sequel(
                    parts.toArray(new Part[0]),
                    isOpen,
                    parts.stream().mapToLong(Part::minimum).sum(),
                    isAscii ? maximum : 2 * maximum);
        }

        boolean isAscii() {
            boolean isAscii = !isOpen;
            for (Part part : parts) {
                isAscii &= part.set().isAscii();
            }
            return isAscii;
        }
    }

    private final Sequel[] sequels;
    private final boolean isAscii;

    private PatternScanner(List<Sequel> sequels) {
        this.sequels = sequels.toArray(new Sequel[0]);
        this.isAscii = sequels.stream().allMatch(Sequel::isAscii);
    }

    /** A scanner for a pattern, or null if the pattern needs more than a scanner. */
    static @Nullable PatternScanner of(Term pattern) {
        List<Sequel> sequels = new ArrayList<>();
        for (Term branch : branches(pattern)) {
            List<Term> terms = new ArrayList<>();
            if (!flatten(branch, terms) || terms.isEmpty() || terms.get(0) != Anchor.START) {
                return null;
            }
            boolean isOpen = terms.get(terms.size() - 1) != Anchor.END;
            List<Term> within = terms.subList(1, terms.size() - (isOpen ? 0 : 1));
            boolean isRead = within.size() == 1 && readChoice(within.get(0), isOpen, sequels);
            if (!isRead && !read(within, isOpen, sequels)) {
                return null;
            }
        }
        return sequels.size() <= MOST_SEQUENCES ? new PatternScanner(sequels) : null;
    }

    private static List<Term> branches(Term term) {
        Term inner = term instanceof Group group ? group.body() : term;
        return inner instanceof Choice choice ? choice.branches() : List.of(inner);
    }

    /** Sequences and groups as the terms within them; whether the list is short enough. */
    private static boolean flatten(Term term, List<Term> flat) {
        if (term instanceof Group group) {
            return flatten(group.body(), flat);
        }
        if (term instanceof Sequence sequence) {
            return sequence.terms().stream().allMatch(each -> flatten(each, flat));
        }
        flat.add(term);
        return true;
    }

    private static boolean readChoice(Term term, boolean isOpen, List<Sequel> sequels) {
        if (!(term instanceof Choice choice)) {
            return false;
        }
        for (Term branch : choice.branches()) {
            List<Term> terms = new ArrayList<>();
            flatten(branch, terms);
            if (!read(terms, isOpen, sequels)) {
                return false;
            }
        }
        return true;
    }

    private static boolean read(List<Term> terms, boolean isOpen, List<Sequel> sequels) {
        List<Part> parts = new ArrayList<>(terms.size());
        for (Term term : terms) {
            if (term instanceof Characters one) {
                parts.add(new Part(one.set(), 1, 1));
            } else if (term instanceof Repeat repeat && repeat.body() instanceof Characters one) {
                parts.add(new Part(one.set(), repeat.minimum(), repeat.maximum()));
            } else {
                return false;
            }
        }
        sequels.add(Sequel.of(parts, isOpen));
        return isDeterministic(parts);
    }

    private static boolean isDeterministic(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            boolean mayEnd = false;
            for (int next = i + 1;
                    parts.get(i).isVariable() && next < parts.size() && !mayEnd;
                    next++) {
                if (parts.get(i).set().meets(parts.get(next).set())) {
                    return false;
                }
                mayEnd = parts.get(next).minimum() > 0;
            }
        }
        return true;
    }

    /** Whether every text that matches is ASCII. */
    boolean isAscii() {
        return isAscii;
    }

    boolean matches(String text) {
        int length = text.length();
        for (Sequel sequel : sequels) {
            boolean isPossible =
                    length >= sequel.minimum && (sequel.isOpen || length <= sequel.maximum);
            if (isPossible && matches(sequel, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Sequel sequel, String text) {
        int length = text.length();
        int at = 0;
        for (Part part : sequel.parts) {
            CodePoints set = part.set;
            int count = 0;
            while (at < length && count < part.maximum) {
                int codePoint = text.charAt(at);
                if (codePoint >= ASCII_END) {
                    codePoint = text.codePointAt(at);
                }
                if (!set.has(codePoint)) {
                    break;
                }
                at += codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 1 : 2;
                count++;
            }
            if (count < part.minimum) {
                return false;
            }
        }
        return sequel.isOpen || at == length;
    }
}
