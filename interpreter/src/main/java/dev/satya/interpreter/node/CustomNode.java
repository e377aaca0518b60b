package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** Custom constraints on what a node makes of a value, which may be null. */
public final class CustomNode extends TestedNode {
    private final BoundCustom[] checks;

    public CustomNode(Node inner, BoundCustom[] checks) {
        super(inner);
        this.checks = checks;
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return tested(inner().review(instance, run.withValues(), depth), instance, run);
    }

    @Override
    @Nullable Object tested(@Nullable Object value, @Nullable Object instance, Evaluation run) {
        if (value instanceof Failure) {
            return value;
        }
        Failure failure = BoundCustom.testAll(checks, value, instance, run);
        return failure == null ? value : failure;
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner().layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        StringBuilder words = new StringBuilder("checked");
        for (BoundCustom check : checks) {
            words.append(", ").append(check.code());
        }
        out.line(words.toString());
        out.child("", inner());
    }
}
