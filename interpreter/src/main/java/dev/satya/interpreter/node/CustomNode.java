package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** Custom constraints on what a node makes of a value, which may be null. */
public final class CustomNode extends Node {
    private final Node inner;
    private final BoundCustom[] checks;

    public CustomNode(Node inner, BoundCustom[] checks) {
        this.inner = inner;
        this.checks = checks;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return checked(inner.evaluate(instance, evaluated, run.withValues(), depth), instance, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int mark = in.mark();
        Object value = inner.read(in, run.withValues(), depth);
        if (value instanceof Failure || !(checked(value, null, run) instanceof Failure)) {
            return value;
        }
        in.reset(mark); // the violation holds the instance, not what became of it
        return checked(value, CanonicalReader.read(in, run.withValues(), depth), run);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return checked(inner.review(instance, run.withValues(), depth), instance, run);
    }

    private @Nullable Object checked(
            @Nullable Object value, @Nullable Object instance, Evaluation run) {
        if (value instanceof Failure) {
            return value;
        }
        Failure failure = BoundCustom.testAll(checks, value, instance, run);
        return failure == null ? value : failure;
    }

    @Override
    public @Nullable SlotLayout layout() {
        return inner.layout();
    }

    @Override
    public void explain(Outline out) {
        StringBuilder words = new StringBuilder("checked");
        for (BoundCustom check : checks) {
            words.append(", ").append(check.code());
        }
        out.line(words.toString());
        out.child("", inner);
    }
}
