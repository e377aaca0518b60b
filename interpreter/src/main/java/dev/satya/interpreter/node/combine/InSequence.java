package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import org.jspecify.annotations.Nullable;

/** Every branch, one after the other, up to one that finds something wrong. */
public record InSequence(Node[] branches) implements Combinator {

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        Object value = null;
        for (Node branch : branches) {
            value = tried.apply(branch, run, depth);
            if (value instanceof Failure) {
                return value;
            }
        }
        return value;
    }

    @Override
    public void explain(Outline out) {
        out.line("allOf in sequence");
        for (Node branch : branches) {
            out.child("", branch);
        }
    }
}
