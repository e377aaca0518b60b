package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/** A field that several objects declare: the first has its value, if the others accept it too. */
public final class SharedNode extends Node {
    private final Node[] nodes;

    /** These nodes, at least one. The array is not changed. */
    public SharedNode(Node[] nodes) {
        this.nodes = nodes;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Object value = nodes[0].evaluate(instance, evaluated, run, depth);
        for (int i = 1; i < nodes.length && !(value instanceof Failure); i++) {
            Object other = nodes[i].evaluate(instance, evaluated, run, depth);
            value = other instanceof Failure ? other : value;
        }
        return value;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int mark = in.mark();
        Object value = nodes[0].read(in, run, depth);
        for (int i = 1; i < nodes.length && !(value instanceof Failure); i++) {
            in.reset(mark);
            Object other = nodes[i].read(in, run, depth);
            value = other instanceof Failure ? other : value;
        }
        return value;
    }

    @Override
    public void explain(Outline out) {
        out.line("shared");
        for (Node node : nodes) {
            out.child("", node);
        }
    }
}
