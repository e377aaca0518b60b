package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells all that another node finds wrong as one violation; a wrong type is told as it is. */
public final class SingleViolationNode extends Node {
    private final Node inner;
    private final String code;

    public SingleViolationNode(Node inner, String code) {
        this.inner = inner;
        this.code = code;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Object outcome = inner.evaluate(instance, evaluated, run, depth);
        return isTold(outcome, run) ? outcome : single(instance, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int mark = in.mark();
        Object outcome = inner.read(in, run, depth);
        if (isTold(outcome, run)) {
            return outcome;
        }
        in.reset(mark);
        return single(CanonicalReader.readShown(in, run, depth), run);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Object outcome = inner.review(instance, run, depth);
        return isTold(outcome, run) ? outcome : single(instance, run);
    }

    private static boolean isTold(@Nullable Object outcome, Evaluation run) {
        return !(outcome instanceof Failure failure)
                || run.isVerdictOnly()
                || failure.isEnd()
                || failure.faults().stream().anyMatch(it -> it.isAboutType() || it.isOfCode());
    }

    private Failure single(@Nullable Object instance, Evaluation run) {
        return run.fail(code, Map.of(), Canonical.scalar(instance, run));
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.prefix("single " + code + " ");
        out.node(inner);
    }
}
