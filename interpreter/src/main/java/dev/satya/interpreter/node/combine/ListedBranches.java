package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.plan.BranchFacts;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The branches that list values, where they are so many that the one that lists a value is better
 * looked up: the others of them certainly fail. Immutable.
 */
final class ListedBranches {
    /** Of fewer, each is asked. */
    private static final int FEWEST = 8;

    private static final int[] NONE = {};

    private final @Nullable Listing listing;
    private final int[] others;

    private ListedBranches(@Nullable Listing listing, int[] others) {
        this.listing = listing;
        this.others = others;
    }

    static ListedBranches of(List<BranchFacts> branches) {
        int[] listed =
                IntStream.range(0, branches.size())
                        .filter(it -> branches.get(it).values() != null)
                        .toArray();
        if (listed.length < FEWEST) {
            return new ListedBranches(null, IntStream.range(0, branches.size()).toArray());
        }
        return new ListedBranches(
                new Listing(listed, it -> branches.get(it).values()),
                IntStream.range(0, branches.size())
                        .filter(it -> branches.get(it).values() == null)
                        .toArray());
    }

    boolean isEmpty() {
        return listing == null;
    }

    /** The positions of all other branches, in order. */
    int[] others() {
        return others;
    }

    /** The positions of those that list the value, in order; null: it is beyond a limit. */
    int @Nullable [] holding(TriedValue tried, Evaluation run, int depth) {
        if (listing == null) {
            return NONE;
        }
        Object value = listing.wanted(tried, run, depth);
        return value instanceof Failure ? null : listing.branchesOf(value);
    }
}
