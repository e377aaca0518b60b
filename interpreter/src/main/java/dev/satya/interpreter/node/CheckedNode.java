package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** Named constraints and predicates on what a node makes of a value. */
public final class CheckedNode extends Node {
    private final Node inner;
    private final BoundCheck[] checks;

    public CheckedNode(Node inner, BoundCheck[] checks) {
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
        if (!(checked(value, null, run) instanceof Failure) || value instanceof Failure) {
            return value;
        }
        in.reset(mark); // the violation holds the instance, not what became of it
        return checked(value, CanonicalReader.readShown(in, run, depth), run);
    }

    private @Nullable Object checked(
            @Nullable Object value, @Nullable Object instance, Evaluation run) {
        if (value == null || value == ABSENT || value instanceof Failure) {
            return value;
        }
        Failure failure = BoundCheck.testAll(checks, value, instance, run);
        return failure == null ? value : failure;
    }

    @Override
    public @Nullable SlotLayout layout() {
        return inner.layout();
    }

    @Override
    public void explain(Outline out) {
        out.line("checked" + BoundCheck.words(checks));
        out.child("", inner);
    }
}
