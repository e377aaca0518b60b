package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/** Stands for a node of which it was not found out whether it applies before the run ended. */
public final class EndedNode extends Node {
    private final Failure failure;

    public EndedNode(Failure failure) {
        this.failure = failure;
    }

    @Override
    public Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return failure;
    }

    @Override
    public Object read(ValueReader in, Evaluation run, int depth) {
        return failure;
    }

    @Override
    public void explain(Outline out) {
        out.line("the end of a run");
    }
}
