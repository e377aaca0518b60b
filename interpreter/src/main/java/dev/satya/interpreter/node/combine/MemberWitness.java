package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.Place;
import dev.satya.schema.JsonType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a member of an instance says about which branches were meant: it speaks against those that
 * rule it out, if another knows it and does not. See BRANCH-12 and PLACE-8 of docs/semantics.md.
 * Immutable.
 *
 * @param branches what is known of each
 * @param name of the member
 * @param left the positions of the branches that may have been meant
 */
record MemberWitness(List<BranchFacts> branches, String name, int[] left) {

    /**
     * Adds one for each of the branches left that a member speaks against.
     *
     * @param against how many members do so far
     * @return the end of the run; null: it goes on
     */
    @Nullable Failure count(
            TriedValue member, JsonType type, int[] against, Evaluation run, int depth) {
        Place place = Place.ofMember(name);
        int[] listed =
                IntStream.of(left)
                        .filter(it -> branches.get(it).tags().containsKey(place))
                        .toArray();
        int[] holding = {};
        if (listed.length > 0) {
            Listing listing = new Listing(listed, it -> branches.get(it).tags().get(place));
            Object value = listing.wanted(member, run, depth);
            if (value instanceof Failure failure) {
                return failure.isEnd() ? failure.under(name) : null;
            }
            holding = listing.branchesOf(value);
        }
        boolean[] isRuledOut = new boolean[left.length];
        boolean isTaken = false;
        for (int i = 0; i < left.length; i++) {
            BranchFacts branch = branches.get(left[i]);
            boolean isKnown = branch.known().containsKey(place);
            boolean isListed = Arrays.binarySearch(holding, left[i]) >= 0;
            isRuledOut[i] =
                    isKnown
                            ? !branch.mayAdmit(type, place)
                                    || (branch.tags().containsKey(place) && !isListed)
                            : branch.forbids(name);
            isTaken |= isKnown && !isRuledOut[i];
        }
        for (int i = 0; i < left.length && isTaken; i++) {
            against[i] += isRuledOut[i] ? 1 : 0;
        }
        return null;
    }
}
