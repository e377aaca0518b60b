package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.Mentions;
import dev.satya.interpreter.plan.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Branches that list no values for a tag, beside those that do and do not list the one that is
 * there: see BRANCH-19 of docs/semantics.md. Immutable.
 *
 * @param branches what is known of each
 * @param listing the positions of those that list values for the tag
 * @param way to the tag: the names and positions
 */
record UntaggedBranches(List<BranchFacts> branches, int[] listing, List<Object> way) {

    /**
     * Those of the branches left that have something to say about the tag or about another member
     * that is there.
     */
    int[] heard(int[] left, Place place, TriedValue whole, Evaluation run) {
        Set<Integer> silent = new LinkedHashSet<>();
        IntStream.of(left).filter(it -> isSilent(branches.get(it), place)).forEach(silent::add);
        TriedValue here = whole;
        for (int step = 0; step < way.size() && here != null && !silent.isEmpty(); step++) {
            if (here.token() == Token.OBJECT) {
                silent.removeAll(named(silent, step, here, run));
            }
            here = part(here, way.get(step), run);
        }
        return IntStream.of(left).filter(it -> !silent.contains(it)).toArray();
    }

    private boolean isSilent(BranchFacts branch, Place place) {
        return !branch.known().containsKey(place) && !mentions(branch, way.size()).isSaid();
    }

    private Mentions mentions(BranchFacts branch, int steps) {
        Mentions mentions = branch.mentions();
        for (Object segment : way.subList(0, steps)) {
            mentions = mentions.at(segment);
        }
        return mentions;
    }

    /** Those that name a member which an object on the way has, and none of the tagged ones. */
    private Set<Integer> named(Set<Integer> some, int step, TriedValue object, Evaluation run) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(it -> names.addAll(mentions(branches.get(it), step).names()));
        for (int position : listing) {
            names.removeAll(mentions(branches.get(position), step).names());
        }
        List<String> inOrder = List.copyOf(names);
        boolean[] given = object.given(new NameTable(inOrder), run);
        List<String> there = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            if (given[i]) {
                there.add(inOrder.get(i));
            }
        }
        Set<Integer> named = new LinkedHashSet<>();
        for (int position : there.isEmpty() ? Set.<Integer>of() : some) {
            Set<String> own = mentions(branches.get(position), step).names();
            if (there.stream().anyMatch(own::contains)) {
                named.add(position);
            }
        }
        return named;
    }

    private static @Nullable TriedValue part(TriedValue container, Object segment, Evaluation run) {
        return segment instanceof Integer position
                ? container.item(position, run)
                : container.member(new NameTable(List.of((String) segment)), run);
    }
}
