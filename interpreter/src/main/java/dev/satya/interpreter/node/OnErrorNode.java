package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Another node, in place of whose faults a value stands: {@link dev.satya.interpreter.slot.Absent#ABSENT}
 * leaves out what has them.
 */
public final class OnErrorNode extends Node {
    private final Node inner;
    private final Supplier<@Nullable Object> other;
    private final String words;

    /**
     * A node.
     *
     * @param other makes the value that stands in
     * @param words for it
     */
    public OnErrorNode(Node inner, Supplier<@Nullable Object> other, String words) {
        this.inner = inner;
        this.other = other;
        this.words = words;
    }

    /** One fault is as good as all, unless they are told. */
    private static Evaluation within(Evaluation run) {
        return run.raisesErrors() ? run : run.trial();
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        EvaluatedPositions own = evaluated == null ? null : new EvaluatedPositions();
        Object outcome = inner.evaluate(instance, own, within(run), depth);
        if (evaluated != null && own != null && !(outcome instanceof Failure)) {
            evaluated.addAll(own);
        }
        return mended(outcome, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int mark = in.mark();
        Object outcome = inner.read(in, within(run), depth);
        if (outcome instanceof Failure failure && !failure.isEnd() && !run.raisesErrors()) {
            in.reset(mark);
            in.skip();
        }
        return mended(outcome, run);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return mended(inner.review(instance, within(run), depth), run);
    }

    private @Nullable Object mended(@Nullable Object outcome, Evaluation run) {
        boolean isDropped =
                outcome instanceof Failure failure && !failure.isEnd() && !run.raisesErrors();
        return isDropped ? other.get() : outcome;
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.line("on error " + words);
        out.child("", inner);
    }
}
