package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.node.TypeArguments;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.Place;
import dev.satya.schema.JsonType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Narrows branches down by the values within an instance that they list: see BRANCH-6 to
 * BRANCH-11, BRANCH-19, BRANCH-21 and BRANCH-22 of docs/semantics.md. Immutable.
 */
final class BranchTags {
    /** So many tags are asked, see BRANCH-7 of docs/semantics.md. */
    private static final int MOST_TAGS = 32;

    private static final Set<Token> SCALARS =
            EnumSet.of(Token.NULL, Token.BOOLEAN, Token.NUMBER, Token.STRING);

    private final List<BranchFacts> branches;
    private final Map<Place, TagPlace> places;

    BranchTags(List<BranchFacts> branches, Function<String, TextPattern> patterns) {
        this.branches = branches;
        this.places = places(patterns);
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

    /**
     * The place that most branches list values for, but for those that were asked; of several the
     * nearest, then the first. Null: at most one branch does.
     */
    @Nullable Tag tag(int[] positions, Set<Place> asked) {
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
    record Tag(TagPlace place, Listing listing, boolean isOfAll) {}

    /** Asks one tag after the other, each of the branches that are left by then. */
    Selection select(
            int[] positions, @Nullable Tag first, TriedValue tried, Evaluation run, int depth) {
        Selection selected = Selection.of(positions);
        Set<Place> asked = new HashSet<>();
        Tag tag = first;
        while (tag != null && selected.left().length > 1 && asked.size() < MOST_TAGS) {
            asked.add(tag.place.place());
            selected = byTag(selected.left(), tag, tried, run, depth);
            tag = tag(selected.left(), asked);
        }
        return selected;
    }

    private Selection byTag(int[] left, Tag tag, TriedValue tried, Evaluation run, int depth) {
        TagPlace.Found found = tag.place.find(tried, run);
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
                        .heard(left, tag.place.place(), tried, run);
        return heard.length == tag.listing.branches().length
                ? Selection.of(found.under(tag.listing.failure(value, run)))
                : byTypeOf(found, heard, tag, value, run);
    }

    /** Those of the branches that admit the type of the value at a tag, which none of them lists. */
    private Selection byTypeOf(
            TagPlace.Found found, int[] left, Tag tag, @Nullable Object value, Evaluation run) {
        JsonType type = BranchMembers.type(Objects.requireNonNull(found.value()).writtenToken(run));
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
        Map<String, @Nullable Object> arguments = TypeArguments.of(container.word(), value);
        return Selection.of(found.under(run.fail("type", arguments, Canonical.scalar(value))));
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
}
