package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.RunEnded;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds repetitions (JSON Schema 2020-12 Validation §6.4.3). */
public final class Uniqueness {
    private static final int SMALL = 8;

    private Uniqueness() {}

    /**
     * The first repetition.
     *
     * @param first position of the earlier item, from 0
     * @param second position of the item that repeats it
     */
    public record Repetition(int first, int second) {}

    /**
     * Whether no item of a valid list repeats another, as they come.
     *
     * @throws RunEnded if there are not so many steps left
     */
    public static boolean isIn(List<?> list, Evaluation run, int depth) {
        @Nullable Object[] items = list.toArray();
        for (int i = 0; i < items.length && !run.isOverCanonical(); i++) {
            items[i] = Canonical.of(items[i], run, depth);
            if (items[i] instanceof Failure failure && failure.isEnd()) {
                throw new RunEnded(failure);
            }
        }
        Failure spent = spend(items, run);
        if (spent != null) {
            throw new RunEnded(spent);
        }
        return find(items) == null;
    }

    /** Takes the steps for comparing items; the failure if there are not so many left, or null. */
    public static @Nullable Failure spend(@Nullable Object[] items, Evaluation run) {
        if (!run.countsSteps()) {
            return null;
        }
        long comparisons = 0;
        for (Object item : items) {
            comparisons += Equality.size(item);
        }
        return run.spend(comparisons);
    }

    /** {@link #find(Object[])} of converted values, which are compared as they are written. */
    public static @Nullable Repetition find(@Nullable Object[] values, Evaluation run) {
        WrittenTree tree = new WrittenTree(run);
        @Nullable Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = tree.of(values[i]);
        }
        return find(written);
    }

    /**
     * The repetition whose second item comes first, in time linear in the items; null: none.
     *
     * @throws UnreadableItem if the code of an item throws when it is compared
     */
    public static @Nullable Repetition find(@Nullable Object[] items) {
        if (items.length <= SMALL) {
            return compareAll(items);
        }
        return hashAll(items);
    }

    /**
     * The positions of converted values that equal no earlier one, which are compared as they are
     * written; NaN equals itself, as in the set that is made of them.
     *
     * @throws UnreadableItem if the code of an item throws when it is compared
     */
    public static BitSet firsts(@Nullable Object[] values, Evaluation run) {
        WrittenTree tree = new WrittenTree(run, WrittenTree.Nan.EQUAL);
        EqualValues seen = new EqualValues(values.length);
        BitSet firsts = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            Object written = tree.of(values[i]);
            firsts.set(i, UnreadableItem.ask(i, () -> seen.add(written)) == EqualValues.NONE);
        }
        return firsts;
    }

    /**
     * Values that stay as they came, as they are compared: converted to canonical ones where they can
     * be.
     *
     * @throws RunEnded if one is beyond a limit that ends the run
     */
    public static @Nullable Object[] canonical(List<?> list, Evaluation run, int depth) {
        @Nullable Object[] items = list.toArray();
        for (int i = 0; i < items.length && !run.isOverCanonical(); i++) {
            Object canonical = Canonical.of(items[i], run, depth);
            if (canonical instanceof Failure failure && failure.isEnd()) {
                throw new RunEnded(failure);
            }
            items[i] = canonical instanceof Failure ? items[i] : canonical;
        }
        return items;
    }

    private static @Nullable Repetition compareAll(@Nullable Object[] items) {
        for (int i = 0; i < items.length; i++) {
            if (items[i] instanceof Record item) {
                UnreadableItem.ask(i, item::hashCode); // a set will ask for it
            }
        }
        for (int second = 1; second < items.length; second++) {
            for (int first = 0; first < second; first++) {
                if (areEqual(items, first, second)) {
                    return new Repetition(first, second);
                }
            }
        }
        return null;
    }

    private static boolean areEqual(@Nullable Object[] items, int first, int second) {
        boolean isOwn = items[first] instanceof String || items[first] instanceof Number;
        return isOwn
                ? Equality.equal(items[first], items[second])
                : UnreadableItem.ask(second, () -> Equality.equal(items[first], items[second]));
    }

    private static @Nullable Repetition hashAll(@Nullable Object[] items) {
        EqualValues seen = new EqualValues(items.length);
        for (int i = 0; i < items.length; i++) {
            int position = i;
            int first = UnreadableItem.ask(i, () -> seen.add(items[position]));
            if (first != EqualValues.NONE) {
                return new Repetition(first, i);
            }
        }
        return null;
    }
}
