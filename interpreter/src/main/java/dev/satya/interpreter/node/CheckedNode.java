package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** Named constraints and predicates on what a node makes of a value. */
public final class CheckedNode extends TestedNode {
    private final BoundCheck[] checks;

    public CheckedNode(Node inner, BoundCheck[] checks) {
        super(inner);
        this.checks = checks;
    }

    @Override
    @Nullable Object tested(@Nullable Object value, @Nullable Object instance, Evaluation run) {
        if (value == null || value == ABSENT || value instanceof Failure) {
            return value;
        }
        Failure failure = BoundCheck.testAll(checks, value, instance, run);
        return failure == null ? value : failure;
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner().layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.line("checked" + BoundCheck.words(checks));
        out.child("", inner());
    }
}
