package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import org.jspecify.annotations.Nullable;

/** Null alone. */
public final class NullNode extends Node {
    public static final NullNode NULL = new NullNode();

    private NullNode() {}

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        if (instance == null) {
            return null;
        }
        Failure beyond = Canonical.beyondLimits(instance, run);
        return beyond == null ? typeFailure("null", instance, run) : beyond;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return readLongWay(in, run, depth);
    }

    @Override
    public void explain(Outline out) {
        out.line("null");
    }
}
