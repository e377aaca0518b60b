package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** Null, or what another node says. */
public final class NullableNode extends Node {
    private final Node inner;

    public NullableNode(Node inner) {
        this.inner = inner;
    }

    @Override
    public Node withoutNull() {
        return inner;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return instance == null ? null : inner.evaluate(instance, evaluated, run, depth);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() == Token.NULL) {
            in.readNull();
            return null;
        }
        return inner.read(in, run, depth);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return instance == null ? null : inner.review(instance, run, depth);
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.prefix("nullable ");
        out.node(inner);
    }
}
