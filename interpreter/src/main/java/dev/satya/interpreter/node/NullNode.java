package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/** Null alone. */
final class NullNode extends Node {
    static final NullNode NULL = new NullNode();

    private NullNode() {}

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth) {
        if (instance == null) {
            return null;
        }
        Failure beyond = Canonical.beyondLimits(instance, run);
        return beyond == null ? typeFailure("null", instance, run) : beyond;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return readScalar(in, run, depth);
    }

    @Override
    void explain(Outline out) {
        out.line("null");
    }
}
