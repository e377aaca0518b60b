package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.Place;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.schema.JsonType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which branches may have been meant by an instance that conforms to none: see
 * BRANCH-1 to BRANCH-13 and BRANCH-19 to BRANCH-22 of docs/semantics.md. Immutable.
 */
public final class MeantBranches {
    private final List<BranchFacts> branches;
    private final BranchTags tags;
    private final BranchMembers members;
    private final Map<Token, Group> byType = new HashMap<>();
    private final Group all;

    /**
     * A selector.
     *
     * @param branches what is known of each
     * @param patterns makes expressions of their sources
     */
    public MeantBranches(List<BranchFacts> branches, Function<String, TextPattern> patterns) {
        this.branches = branches;
        this.tags = new BranchTags(branches, patterns);
        this.members = new BranchMembers(branches);
        this.all = new Group(IntStream.range(0, branches.size()).toArray());
        for (Token type : Token.values()) {
            int[] admitting =
                    type == Token.OTHER
                            ? all.positions
                            : IntStream.of(all.positions).filter(it -> admits(it, type)).toArray();
            boolean isAll = admitting.length == 0 || admitting.length == branches.size();
            byType.put(type, isAll ? all : new Group(admitting));
        }
    }

    /** What is known of each branch. */
    List<BranchFacts> branches() {
        return branches;
    }

    /** Writes which value tells an object or array that was meant for one of them, if one does. */
    void explain(Outline out, ModelSecrets members) {
        if (all.tag != null) {
            Place place = all.tag.place().place();
            String words =
                    members == ModelSecrets.NONE ? place.words() : place.words(members::name);
            out.note("where none is valid, " + words + " tells which was meant");
        }
    }

    private boolean admits(int position, Token type) {
        return branches.get(position).types().contains(JsonType.valueOf(type.name()));
    }

    /** Branches that admit the same type. */
    private final class Group {
        private final int[] positions;

        /** The values that branches list, those that do; null: none does. */
        private final @Nullable Listing values;

        private final BranchTags.@Nullable Tag tag;

        Group(int[] positions) {
            this.positions = positions;
            int[] listing =
                    IntStream.of(positions)
                            .filter(it -> branches.get(it).values() != null)
                            .toArray();
            this.values =
                    listing.length == 0
                            ? null
                            : new Listing(listing, it -> branches.get(it).values());
            this.tag = tags.tag(positions, Set.of());
        }

        /** Null: a branch lists none. */
        private @Nullable Listing valuesOfAll() {
            boolean isOfAll = values != null && values.branches().length == positions.length;
            return isOfAll ? values : null;
        }

        /** The branches that list no values. */
        private int[] others() {
            return IntStream.of(positions)
                    .filter(it -> branches.get(it).values() == null)
                    .toArray();
        }
    }

    /** What an instance selects. */
    Selection select(TriedValue tried, Evaluation run, int depth) {
        try {
            return selectWithin(tried, run, depth);
        } catch (RunEnded e) {
            return Selection.of(e.failure());
        }
    }

    private Selection selectWithin(TriedValue tried, Evaluation run, int depth) {
        Token type = tried.writtenToken(run);
        if (type == Token.OTHER || branches.size() == 1) {
            return Selection.of(all.positions);
        }
        Listing values = all.valuesOfAll();
        if (values != null) {
            return byValue(values, tried, run, depth);
        }
        Group group = byType.getOrDefault(type, all);
        if (group.positions.length == 1) {
            return Selection.of(group.positions);
        }
        values = group.valuesOfAll();
        if (values != null) {
            return byValue(values, tried, run, depth);
        }
        if (type == Token.ARRAY) {
            return tags.select(group.positions, group.tag, tried, run, depth);
        }
        if (type != Token.OBJECT) {
            return byValueOfSome(group, type, tried, run, depth);
        }
        Selection selected = tags.select(group.positions, group.tag, tried, run, depth);
        if (selected.left().length > 1) {
            selected = members.select(selected.left(), tried, run, depth);
        }
        return selected.left().length < 2
                ? selected
                : Selection.of(members.requiring(selected.left(), tried, run));
    }

    /** Where every branch lists values. A value beyond a limit is compared with nothing. */
    private static Selection byValue(Listing listing, TriedValue tried, Evaluation run, int depth) {
        Object value = listing.wanted(tried, run, depth);
        if (value instanceof Failure failure) {
            return failure.isEnd() ? Selection.of(failure) : Selection.of(listing.branches());
        }
        int[] holding = listing.branchesOf(value);
        return holding.length > 0
                ? Selection.of(holding)
                : Selection.of(listing.failure(value, run));
    }

    /** Of a scalar that some of the branches may list values for, and others do not. */
    private Selection byValueOfSome(
            Group group, Token type, TriedValue tried, Evaluation run, int depth) {
        if (group.values == null || !admits(group.positions[0], type)) {
            return Selection.of(group.positions);
        }
        Object value = group.values.wanted(tried, run, depth);
        if (value instanceof Failure failure) {
            return failure.isEnd() ? Selection.of(failure) : Selection.of(group.positions);
        }
        int[] holding = group.values.branchesOf(value);
        return holding.length > 0
                ? Selection.of(holding)
                : new Selection(group.others(), null, group.values.failure(value, run));
    }
}
