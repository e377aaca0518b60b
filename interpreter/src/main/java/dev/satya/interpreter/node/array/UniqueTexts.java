package dev.satya.interpreter.node.array;

import dev.satya.interpreter.convert.EqualHashes;
import dev.satya.interpreter.convert.Uniqueness.Repetition;
import dev.satya.interpreter.convert.WrittenTree;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first repetition among the items of a text (JSON Schema 2020-12 Validation §6.4.3)
 * without holding them: their hashes and places are kept, and an item is read once more where another
 * has its hash. For one thread and one array.
 */
final class UniqueTexts {
    private final ItemNodes items;
    private final ValueReader in;
    private final Evaluation run;
    private final int inner;
    private final EqualHashes hashes = new EqualHashes();
    private int[] marks = new int[8];
    private @Nullable Repetition repetition;

    UniqueTexts(ItemNodes items, ValueReader in, Evaluation run, int inner) {
        this.items = items;
        this.in = in;
        this.run = run;
        this.inner = inner;
    }

    /**
     * Reads the item ahead, which is the next one; its failure, or null.
     *
     * @param isCompared whether it is compared with those before
     */
    @Nullable Failure add(int index, boolean isCompared) {
        if (!isCompared || repetition != null) {
            return items.at(index).read(in, run, inner) instanceof Failure failure ? failure : null;
        }
        if (index == marks.length) {
            marks = Arrays.copyOf(marks, index * 2);
        }
        marks[index] = in.mark();
        Object value = items.at(index).read(in, run.withValues(), inner);
        if (value instanceof Failure failure) {
            return failure;
        }
        int end = in.mark();
        int first = hashes.add(new WrittenTree(run).of(value), this::again);
        if (first != EqualHashes.NONE) {
            repetition = new Repetition(first, index);
        }
        in.reset(end);
        return null;
    }

    private @Nullable Object again(int index) {
        in.reset(marks[index]);
        return new WrittenTree(run).of(items.at(index).read(in, run.withValues(), inner));
    }

    /** The repetition whose second item comes first; null: there is none so far. */
    @Nullable Repetition repetition() {
        return repetition;
    }
}
