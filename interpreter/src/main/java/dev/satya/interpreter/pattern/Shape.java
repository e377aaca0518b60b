package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Term.Anchor;
import dev.satya.interpreter.pattern.Term.BackReference;
import dev.satya.interpreter.pattern.Term.Characters;
import dev.satya.interpreter.pattern.Term.Choice;
import dev.satya.interpreter.pattern.Term.Group;
import dev.satya.interpreter.pattern.Term.Look;
import dev.satya.interpreter.pattern.Term.Repeat;
import dev.satya.interpreter.pattern.Term.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a parsed pattern before anything is built of it. */
final class Shape {
    /** A queue of so many counts weighs as much as one term. */
    private static final int COUNTS_PER_TERM = 64;

    /** So many repetitions of one class are written out. */
    private static final int FEW = 8;

    private Shape() {}

    /** The terms right within a term. */
    static List<Term> children(Term term) {
        if (term instanceof Sequence sequence) {
            return sequence.terms();
        }
        if (term instanceof Choice choice) {
            return choice.branches();
        }
        if (term instanceof Repeat repeat) {
            return List.of(repeat.body());
        }
        if (term instanceof Group group) {
            return List.of(group.body());
        }
        return term instanceof Look look ? List.of(look.body()) : List.of();
    }

    /** A term and all within it, outer ones first. */
    static Stream<Term> all(Term term) {
        List<Term> all = new ArrayList<>();
        collect(term, all);
        return all.stream();
    }

    private static void collect(Term term, List<Term> all) {
        all.add(term);
        for (Term child : children(term)) {
            collect(child, all);
        }
    }

    static boolean hasBackReferences(Term term) {
        return all(term).anyMatch(BackReference.class::isInstance);
    }

    /** Whether a term may match the empty text; what cannot be told without a text may. */
    static boolean mayBeEmpty(Term term) {
        if (term instanceof Characters) {
            return false;
        }
        if (term instanceof Choice choice) {
            return choice.branches().stream().anyMatch(Shape::mayBeEmpty);
        }
        if (term instanceof Repeat repeat) {
            return repeat.minimum() == 0 || mayBeEmpty(repeat.body());
        }
        return term instanceof Group group
                ? mayBeEmpty(group.body())
                : !(term instanceof Sequence sequence)
                        || sequence.terms().stream().allMatch(Shape::mayBeEmpty);
    }

    static long looks(Term term) {
        return all(term).filter(Look.class::isInstance).count();
    }

    /** Whether the repetitions of a character class are counted rather than written out. */
    static boolean isCounted(Repeat repeat) {
        boolean hasMaximum = repeat.maximum() < Term.UNBOUNDED;
        int most = hasMaximum ? repeat.maximum() : repeat.minimum();
        return repeat.body() instanceof Characters && most > FEW;
    }

    /**
     * How many terms there are when each repeat is written out as often as it has to be, cut at {@link
     * Long#MAX_VALUE}.
     *
     * @param counts whether repeats of one character class are counted instead
     */
    static long size(Term term, boolean counts) {
        long within = 0;
        for (Term child : children(term)) {
            within = sum(within, size(child, counts));
        }
        if (!(term instanceof Repeat repeat)) {
            return sum(within, 1);
        }
        int minimum = repeat.minimum();
        int maximum = repeat.maximum();
        if (counts && isCounted(repeat)) {
            boolean isQueue = minimum > 1 && maximum < Term.UNBOUNDED;
            return isQueue ? 2 + maximum / COUNTS_PER_TERM : 2;
        }
        long times = maximum == Term.UNBOUNDED ? Math.max(minimum, 1) : maximum;
        return times == 0 ? 1 : product(times, sum(within, 1));
    }

    /** Whether a count in a term is larger than what is kept of it. */
    static boolean isCut(Term term) {
        return all(term)
                .anyMatch(
                        each ->
                                each instanceof Repeat repeat
                                        && (repeat.minimum() == Quantifier.LARGEST
                                                || repeat.maximum() == Quantifier.LARGEST));
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static long product(long times, long size) {
        return size > Long.MAX_VALUE / times ? Long.MAX_VALUE : times * size;
    }

    /** Whether every match begins at the start of the text. */
    static boolean isAnchored(Term term) {
        if (term == Anchor.START) {
            return true;
        }
        if (term instanceof Choice choice) {
            return choice.branches().stream().allMatch(Shape::isAnchored);
        }
        if (term instanceof Group group) {
            return isAnchored(group.body());
        }
        return term instanceof Sequence sequence
                && sequence.terms().stream()
                        .dropWhile(each -> each instanceof Look)
                        .limit(1)
                        .anyMatch(Shape::isAnchored);
    }

    /** The numbers of the first and last group in a term; null: it has none. */
    static int @Nullable [] groups(Term term) {
        int[] numbers =
                all(term)
                        .filter(Group.class::isInstance)
                        .mapToInt(group -> ((Group) group).number())
                        .toArray();
        return numbers.length == 0 ? null : new int[] {numbers[0], numbers[numbers.length - 1]};
    }
}
