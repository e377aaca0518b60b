package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.schema.JsonType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which branches may have been meant by an instance that conforms to none: see
 * docs/semantics.md, "The branch that is meant". Immutable.
 */
final class BranchSelector {
    private static final int[] NONE = {};

    /** In place of the position of a branch. */
    private static final int SEVERAL = -1;

    private final List<BranchFacts> branches;
    private final Map<Token, Group> byType = new HashMap<>();
    private final Group all;

    BranchSelector(List<BranchFacts> branches) {
        this.branches = branches;
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

    private boolean admits(int position, Token type) {
        return branches.get(position).types().contains(JsonType.valueOf(type.name()));
    }

    /**
     * What was found.
     *
     * @param left the branches that may have been meant, in order
     * @param failure what is wrong, where that is known without asking a branch; otherwise null
     */
    record Selection(int[] left, @Nullable Failure failure) {
        static Selection of(int[] left) {
            return new Selection(left, null);
        }

        static Selection of(Failure failure) {
            return new Selection(NONE, failure);
        }
    }

    /** Branches that admit the same type. */
    private final class Group {
        private final int[] positions;
        private final @Nullable Listing values;
        private final @Nullable Tag tag;

        Group(int[] positions) {
            this.positions = positions;
            boolean areListed =
                    IntStream.of(positions).allMatch(it -> branches.get(it).values() != null);
            this.values =
                    areListed ? new Listing(positions, it -> branches.get(it).values()) : null;
            this.tag = tag(positions, Set.of());
        }
    }

    /**
     * The first of the members that most branches list values for, but for those that were asked;
     * null: at most one branch does.
     */
    private @Nullable Tag tag(int[] positions, Set<String> asked) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (int position : positions) {
            for (String name : branches.get(position).tags().keySet()) {
                uses.merge(name, 1, Integer::sum);
            }
        }
        String best = null;
        int most = 1;
        for (Map.Entry<String, Integer> use : uses.entrySet()) {
            if (use.getValue() > most && !asked.contains(use.getKey())) {
                best = use.getKey();
                most = use.getValue();
            }
        }
        return best == null ? null : new Tag(best, positions);
    }

    /** A member by whose value branches are told apart. */
    private final class Tag {
        private final NameTable name;
        private final Listing listing;
        private final boolean isOfAll;
        private final boolean isRequired;

        Tag(String name, int[] positions) {
            int[] listed =
                    IntStream.of(positions)
                            .filter(it -> branches.get(it).tags().containsKey(name))
                            .toArray();
            this.name = new NameTable(List.of(name));
            this.listing = new Listing(listed, it -> branches.get(it).tags().get(name));
            this.isOfAll = listed.length == positions.length;
            this.isRequired =
                    isOfAll
                            && IntStream.of(positions)
                                    .allMatch(it -> branches.get(it).required().contains(name));
        }
    }

    /** What an instance selects. */
    Selection select(Trial trial, Evaluation run) {
        Token type = trial.token();
        Group group = byType.getOrDefault(type, all);
        if (type == Token.OTHER || type == Token.ARRAY || group.positions.length == 1) {
            return Selection.of(group.positions);
        }
        if (type != Token.OBJECT) {
            return group.values == null
                    ? Selection.of(group.positions)
                    : byValue(group.values, trial.whole(run), run);
        }
        Selection selected = byTags(group, trial, run);
        return selected.left.length < 2 ? selected : Selection.of(byRequired(selected.left, trial));
    }

    /** Asks one tag after the other, each of the branches that are left by then. */
    private Selection byTags(Group group, Trial trial, Evaluation run) {
        Selection selected = Selection.of(group.positions);
        Set<String> asked = new HashSet<>();
        Tag tag = group.tag;
        while (tag != null && selected.left.length > 1) {
            asked.add(tag.name.name(0));
            selected = byTag(selected.left, tag, trial, run);
            tag = tag(selected.left, asked);
        }
        return selected;
    }

    /** A value beyond a limit is compared with nothing. */
    private static Selection byValue(Listing listing, @Nullable Object value, Evaluation run) {
        if (value instanceof Failure) {
            return Selection.of(listing.branches());
        }
        int[] holding = listing.branchesOf(value);
        return holding.length > 0
                ? Selection.of(holding)
                : Selection.of(listing.failure(value, run));
    }

    private static Selection byTag(int[] left, Tag tag, Trial trial, Evaluation run) {
        Object value = trial.member(tag.name, run);
        if (value == ABSENT) {
            return tag.isRequired
                    ? Selection.of(run.fail("required", null).under(tag.name.name(0)))
                    : Selection.of(left);
        }
        if (value instanceof Failure) {
            return Selection.of(left);
        }
        int[] holding = tag.listing.branchesOf(value);
        if (holding.length > 0) {
            return Selection.of(holding);
        }
        return tag.isOfAll
                ? Selection.of(tag.listing.failure(value, run).under(tag.name.name(0)))
                : Selection.of(left);
    }

    /** The one branch with a member that it alone requires; otherwise all that are left. */
    private int[] byRequired(int[] left, Trial trial) {
        Map<String, Integer> requiring = new LinkedHashMap<>();
        for (int position : left) {
            branches.get(position)
                    .required()
                    .forEach(it -> requiring.merge(it, position, (one, other) -> SEVERAL));
        }
        requiring.values().removeIf(it -> it == SEVERAL);
        if (requiring.isEmpty()) {
            return left;
        }
        boolean[] given = trial.given(new NameTable(List.copyOf(requiring.keySet())));
        List<Integer> positions = List.copyOf(requiring.values());
        int[] meant =
                IntStream.range(0, given.length)
                        .filter(it -> given[it])
                        .map(positions::get)
                        .distinct()
                        .toArray();
        return meant.length == 1 ? meant : left;
    }
}
