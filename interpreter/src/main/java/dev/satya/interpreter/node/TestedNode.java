package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/** What another node makes of a value is looked at once more, by checks or by code of users. */
abstract class TestedNode extends Node {
    private final Node inner;

    TestedNode(Node inner) {
        this.inner = inner;
    }

    final Node inner() {
        return inner;
    }

    /**
     * What becomes of a value.
     *
     * @param value of the other node, or its failure, which is returned
     * @param instance for violations: what the value was made of
     */
    abstract @Nullable Object tested(
            @Nullable Object value, @Nullable Object instance, Evaluation run);

    @Override
    public final @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Object value = inner.evaluate(instance, evaluated, run.withValues(), depth);
        return tested(value, instance, run);
    }

    @Override
    public final @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int mark = in.mark();
        Object value = inner.read(in, run.withValues(), depth);
        Object outcome = tested(value, null, run);
        if (!(outcome instanceof Failure failure) || outcome == value || run.isVerdictOnly()) {
            return outcome;
        }
        in.reset(mark); // the violation holds the instance, not what became of it
        Object instance = CanonicalReader.readShown(in, run, depth);
        return failure.about(instance instanceof Failure ? null : instance);
    }
}
