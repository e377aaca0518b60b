package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.Trial;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.Place;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.schema.JsonType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which branches may have been meant by an instance that conforms to none: see
 * BRANCH-1 to BRANCH-13 and BRANCH-19 to BRANCH-22 of docs/semantics.md. Immutable.
 */
public final class MeantBranches {
    /** So many tags are asked, see BRANCH-7 of docs/semantics.md. */
    private static final int MOST_TAGS = 32;

    private static final int[] NONE = {};

    private static final Set<Token> SCALARS =
            EnumSet.of(Token.NULL, Token.BOOLEAN, Token.NUMBER, Token.STRING);

    /** In place of the position of a branch. */
    private static final int SEVERAL = -1;

    private final List<BranchFacts> branches;
    private final Map<Place, TagPlace> places;
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
        this.places = places(patterns);
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
            Place place = all.tag.place.place();
            String words =
                    members == ModelSecrets.NONE ? place.words() : place.words(members::name);
            out.note("where none is valid, " + words + " tells which was meant");
        }
    }

    /** Those that more than one branch lists values for. */
    private Map<Place, TagPlace> places(Function<String, TextPattern> patterns) {
        Map<Place, Set<String>> aliases = BranchFacts.aliases(branches);
        Set<Place> once = new HashSet<>();
        Map<Place, TagPlace> places = new HashMap<>();
        for (BranchFacts branch : branches) {
            for (Place place : branch.tags().keySet()) {
                TagPlace several = once.add(place) ? null : TagPlace.of(place, patterns, aliases);
                if (several != null) {
                    places.put(place, several);
                }
            }
        }
        return places;
    }

    private boolean admits(int position, Token type) {
        return branches.get(position).types().contains(JsonType.valueOf(type.name()));
    }

    /**
     * What was found.
     *
     * @param left the branches that may have been meant, in order
     * @param failure what is wrong, where that is known without asking a branch; otherwise null
     * @param beside what is wrong by the values that others list; null: no others were meant
     */
    record Selection(int[] left, @Nullable Failure failure, @Nullable Failure beside) {
        static Selection of(int[] left) {
            return new Selection(left, null, null);
        }

        static Selection of(Failure failure) {
            return new Selection(NONE, failure, null);
        }

        /** Whether one branch alone was meant. */
        boolean isOfOne() {
            return left.length == 1 && beside == null;
        }
    }

    /** Branches that admit the same type. */
    private final class Group {
        private final int[] positions;

        /** The values that branches list, those that do; null: none does. */
        private final @Nullable Listing values;

        private final @Nullable Tag tag;

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
            this.tag = tag(positions, Set.of());
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

    /**
     * The place that most branches list values for, but for those that were asked; of several the
     * nearest, then the first. Null: at most one branch does.
     */
    private @Nullable Tag tag(int[] positions, Set<Place> asked) {
        Map<Place, Integer> uses = new LinkedHashMap<>();
        for (int position : positions) {
            for (Place place : branches.get(position).tags().keySet()) {
                uses.merge(place, 1, Integer::sum);
            }
        }
        uses.keySet().retainAll(places.keySet());
        uses.keySet().removeAll(asked);
        Place best = null;
        int most = 1;
        for (Map.Entry<Place, Integer> use : uses.entrySet()) {
            boolean isNearer =
                    best != null
                            && use.getValue() == most
                            && use.getKey().steps().size() < best.steps().size();
            if (use.getValue() > most || isNearer) {
                best = use.getKey();
                most = use.getValue();
            }
        }
        return best == null ? null : tag(best, positions);
    }

    private Tag tag(Place place, int[] positions) {
        int[] listed =
                IntStream.of(positions)
                        .filter(it -> branches.get(it).tags().containsKey(place))
                        .toArray();
        return new Tag(
                Objects.requireNonNull(places.get(place)),
                new Listing(listed, it -> branches.get(it).tags().get(place)),
                listed.length == positions.length);
    }

    /**
     * A value within, by which branches are told apart.
     *
     * @param isOfAll whether all of the branches list values for it
     */
    private record Tag(TagPlace place, Listing listing, boolean isOfAll) {}

    /** What an instance selects. */
    Selection select(Trial trial, Evaluation run, int depth) {
        try {
            return selectWithin(trial, run, depth);
        } catch (RunEnded e) {
            return Selection.of(e.failure());
        }
    }

    private Selection selectWithin(Trial trial, Evaluation run, int depth) {
        Token type = trial.writtenToken(run);
        if (type == Token.OTHER || branches.size() == 1) {
            return Selection.of(all.positions);
        }
        Listing values = all.valuesOfAll();
        if (values != null) {
            return byValue(values, trial, run, depth);
        }
        Group group = byType.getOrDefault(type, all);
        if (group.positions.length == 1) {
            return Selection.of(group.positions);
        }
        values = group.valuesOfAll();
        if (values != null) {
            return byValue(values, trial, run, depth);
        }
        if (type == Token.ARRAY) {
            return byTags(group, trial, run, depth);
        }
        if (type != Token.OBJECT) {
            return byValueOfSome(group, type, trial, run, depth);
        }
        Selection selected = byTags(group, trial, run, depth);
        if (selected.left.length > 1) {
            selected = byMembers(selected.left, trial, run, depth);
        }
        return selected.left.length < 2 ? selected : Selection.of(byRequired(selected.left, trial));
    }

    /** Asks one tag after the other, each of the branches that are left by then. */
    private Selection byTags(Group group, Trial trial, Evaluation run, int depth) {
        Selection selected = Selection.of(group.positions);
        Set<Place> asked = new HashSet<>();
        Tag tag = group.tag;
        while (tag != null && selected.left.length > 1 && asked.size() < MOST_TAGS) {
            asked.add(tag.place.place());
            selected = byTag(selected.left, tag, trial, run, depth);
            tag = tag(selected.left, asked);
        }
        return selected;
    }

    /** Where every branch lists values. A value beyond a limit is compared with nothing. */
    private static Selection byValue(Listing listing, Trial trial, Evaluation run, int depth) {
        Object value = listing.wanted(trial, run, depth);
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
            Group group, Token type, Trial trial, Evaluation run, int depth) {
        if (group.values == null || !admits(group.positions[0], type)) {
            return Selection.of(group.positions);
        }
        Object value = group.values.wanted(trial, run, depth);
        if (value instanceof Failure failure) {
            return failure.isEnd() ? Selection.of(failure) : Selection.of(group.positions);
        }
        int[] holding = group.values.branchesOf(value);
        return holding.length > 0
                ? Selection.of(holding)
                : new Selection(group.others(), null, group.values.failure(value, run));
    }

    private Selection byTag(int[] left, Tag tag, Trial trial, Evaluation run, int depth) {
        TagPlace.Found found = tag.place.find(trial, run);
        TagPlace.Other other = found.other();
        if (other != null) {
            return tag.isOfAll ? byOther(left, tag, found, other, run) : Selection.of(left);
        }
        if (found.value() == null) {
            return found.isLacking() && tag.isOfAll
                    ? withoutPart(left, tag, found, run)
                    : Selection.of(left);
        }
        int deeper = Depth.containers(depth, found.way().size());
        Object value = tag.listing.wanted(found.value(), run, deeper);
        if (value instanceof Failure failure) {
            return failure.isEnd() ? Selection.of(found.under(failure)) : Selection.of(left);
        }
        int[] holding = tag.listing.branchesOf(value);
        if (holding.length > 0) {
            return Selection.of(holding);
        }
        if (tag.isOfAll) {
            return Selection.of(found.under(tag.listing.failure(value, run)));
        }
        int[] heard =
                new UntaggedBranches(branches, tag.listing.branches(), found.way())
                        .heard(left, tag.place.place(), trial);
        return heard.length == tag.listing.branches().length
                ? Selection.of(found.under(tag.listing.failure(value, run)))
                : byTypeOf(found, heard, tag, value, run);
    }

    /** Those of the branches that admit the type of the value at a tag, which none of them lists. */
    private Selection byTypeOf(
            TagPlace.Found found, int[] left, Tag tag, @Nullable Object value, Evaluation run) {
        JsonType type = type(Objects.requireNonNull(found.value()).writtenToken(run));
        Place place = tag.place.place();
        int[] admitting =
                IntStream.of(left)
                        .filter(it -> type == null || branches.get(it).mayAdmit(type, place))
                        .toArray();
        boolean isTaken =
                IntStream.of(admitting).anyMatch(it -> branches.get(it).known().containsKey(place));
        if (!isTaken) {
            return Selection.of(left);
        }
        Tag ofThese = tag(place, admitting);
        return ofThese.isOfAll
                ? Selection.of(found.under(ofThese.listing.failure(value, run)))
                : Selection.of(admitting);
    }

    /** Where a scalar is in place of the container that each of the branches takes there alone. */
    private Selection byOther(
            int[] left, Tag tag, TagPlace.Found found, TagPlace.Other other, Evaluation run) {
        Place way = tag.place.place().first(found.way().size());
        JsonType container = JsonType.valueOf(other.container().name());
        boolean isTakenAlone =
                IntStream.of(left)
                        .allMatch(
                                it -> Set.of(container).equals(branches.get(it).known().get(way)));
        if (!isTakenAlone || !SCALARS.contains(other.value().writtenToken(run))) {
            return Selection.of(left);
        }
        Object value = other.value().whole(run);
        if (value instanceof Failure failure) {
            return failure.isEnd() ? Selection.of(found.under(failure)) : Selection.of(left);
        }
        Map<String, @Nullable Object> arguments =
                Map.of(
                        "expected", container.name().toLowerCase(Locale.ROOT),
                        "actual", TypeNames.word(value));
        return Selection.of(found.under(run.fail("type", arguments, Canonical.scalar(value))));
    }

    private static @Nullable JsonType type(Token token) {
        return token == Token.OTHER ? null : JsonType.valueOf(token.name());
    }

    /** The branches that do not require the member or item that is lacking. */
    private Selection withoutPart(int[] left, Tag tag, TagPlace.Found found, Evaluation run) {
        Place way = tag.place.place().first(found.way().size());
        int[] others =
                IntStream.of(left)
                        .filter(it -> !branches.get(it).required().contains(way))
                        .toArray();
        if (others.length > 0) {
            return Selection.of(others);
        }
        if (!found.isOfItem()) {
            return Selection.of(found.under(run.fail("required", null)));
        }
        boolean isTag = way.equals(tag.place.place());
        return isTag
                ? Selection.of(found.under(tag.listing.failure(null, run)))
                : Selection.of(left);
    }

    /** The branches that the fewest members speak against. */
    private Selection byMembers(int[] left, Trial trial, Evaluation run, int depth) {
        Set<String> known = new LinkedHashSet<>();
        for (int position : left) {
            known.addAll(branches.get(position).knownMembers());
        }
        NameTable names = new NameTable(List.copyOf(known));
        @Nullable Trial[] members = trial.members(names);
        int[] against = new int[left.length];
        for (int i = 0; i < members.length; i++) {
            Trial member = members[i];
            JsonType type = member == null ? null : type(member.writtenToken(run));
            if (member != null && type != null) {
                MemberWitness witness = new MemberWitness(branches, names.name(i), left);
                Failure end = witness.count(member, type, against, run, Depth.containers(depth, 1));
                if (end != null) {
                    return Selection.of(end);
                }
            }
        }
        int fewest = IntStream.of(against).min().orElse(0);
        return Selection.of(
                IntStream.range(0, left.length)
                        .filter(it -> against[it] == fewest)
                        .map(it -> left[it])
                        .toArray());
    }

    /** The one branch with a member that it alone requires; otherwise all that are left. */
    private int[] byRequired(int[] left, Trial trial) {
        Map<String, Integer> requiring = new LinkedHashMap<>();
        for (int position : left) {
            branches.get(position)
                    .requiredMembers()
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
