package dev.satya.interpreter.node.array;

import dev.satya.interpreter.convert.Uniqueness;
import dev.satya.interpreter.convert.Uniqueness.Repetition;
import dev.satya.interpreter.convert.UnreadableItem;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.slot.ItemList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about an array when its items are evaluated: counts, uniqueness, checks. The array is
 * not changed.
 *
 * @param isUnique whether no two items may be equal
 */
record ArrayFinisher(SizeRange size, boolean isUnique, BoundCheck[] checks) {

    /**
     * Ends an evaluation.
     *
     * @param values of the items, or the items where their values are equal; null: nobody wants them
     */
    @Nullable Object finish(
            @Nullable Object @Nullable [] values,
            int count,
            @Nullable Failure soFar,
            @Nullable Failure ofContains,
            Evaluation run) {
        Failure failure = withCounts(count, soFar, ofContains, run);
        if (failure != null && isOver(failure, run) || values == null) {
            return failure;
        }
        if (isUnique && soFar == null) {
            Failure spent = Uniqueness.spend(values, run);
            if (spent != null) {
                return spent;
            }
            Failure repeated = repeated(values, run);
            if (repeated != null) {
                failure = Failure.join(failure, repeated, run);
            }
        }
        if (failure != null || !run.makesValues()) {
            return failure;
        }
        ItemList list = new ItemList(values);
        Failure failedCheck = BoundCheck.testAll(checks, list, null, run);
        return failedCheck == null ? list : failedCheck;
    }

    /** With what is wrong with the number of items, and of those that are to be contained. */
    @Nullable Failure withCounts(
            int count, @Nullable Failure soFar, @Nullable Failure ofContains, Evaluation run) {
        Failure wrongSize = size.test(count, run);
        Failure failure = wrongSize == null ? soFar : Failure.join(soFar, wrongSize, run);
        boolean isOver = wrongSize != null && run.stopsAtFirst();
        return ofContains == null || isOver ? failure : Failure.join(failure, ofContains, run);
    }

    static boolean isOver(@Nullable Failure failure, Evaluation run) {
        return failure != null && (failure.isEnd() || run.stopsAtFirst());
    }

    private static @Nullable Failure repeated(@Nullable Object[] values, Evaluation run) {
        try {
            Repetition repetition = Uniqueness.find(values, run);
            return repetition == null ? null : repeated(repetition, run);
        } catch (UnreadableItem e) {
            return run.failUnreadable(e.thrown()).under(e.position());
        }
    }

    static Failure repeated(Repetition repetition, Evaluation run) {
        Map<String, @Nullable Object> arguments =
                Map.of("first", (long) repetition.first(), "second", (long) repetition.second());
        return run.fail("uniqueItems", arguments, null);
    }
}
