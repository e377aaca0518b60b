package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** Stands for a node that was not finished when it was referred to: the way recursion closes. */
public final class ReferenceNode extends Node {
    private final String name;
    private final LateBinding<Node> target;

    /** A reference to what is bound when it is finished. */
    public ReferenceNode(String name, LateBinding<Node> target) {
        this.name = name;
        this.target = target;
    }

    private Node target() {
        return target.get();
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        int inner = Depth.inPlace(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : target().evaluate(instance, evaluated, run, inner);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        return target().read(in, run, inner);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : target().review(instance, run, inner);
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return target().layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.line("reference " + name);
    }
}
