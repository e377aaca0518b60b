package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Memory;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.Memory.Kind;
import dev.satya.interpreter.evaluate.Memory.Look;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.IndependentCopy;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/**
 * Another node, which is asked about the same value once in a run where it could be asked again and
 * again: it stands on recursive ways, and between combinators within each other. What ends a run is
 * not kept.
 */
public final class RememberingNode extends Node {
    private final Node inner;

    public RememberingNode(Node inner) {
        this.inner = inner;
    }

    /**
     * The outcome of a look at an object that may stand at several places of an instance: a model
     * can be changed, and so must stand at one alone.
     */
    private static @Nullable Object forOnePlace(Found found, Evaluation run) {
        Object outcome = found.outcome();
        return run.isOverCanonical() ? outcome : IndependentCopy.of(outcome);
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Memory memory = run.openMemory();
        if (memory == null) {
            return inner.evaluate(instance, evaluated, run, depth);
        }
        Kind kind = evaluated == null ? Kind.OUTCOME : Kind.MARKED_OUTCOME;
        Look look = Look.at(instance, this, kind, run, depth);
        Found found = memory.find(look);
        if (found != null) {
            take(found.evaluated(), evaluated);
            return forOnePlace(found, run);
        }
        EvaluatedPositions own = evaluated == null ? null : new EvaluatedPositions();
        long before = memory.enter();
        Object outcome = inner.evaluate(instance, own, run, depth);
        memory.leave(before, look, new Found(outcome, 0, own));
        take(own, evaluated);
        return outcome;
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Memory memory = run.openMemory();
        if (memory == null) {
            return inner.review(instance, run, depth);
        }
        Look look = Look.at(instance, this, Kind.REVIEW, run, depth);
        Found found = memory.find(look);
        if (found != null) {
            return found.outcome() == instance ? instance : forOnePlace(found, run);
        }
        long before = memory.enter();
        Object outcome = inner.review(instance, run, depth);
        memory.leave(before, look, new Found(outcome));
        return outcome;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        Memory memory = run.openMemory();
        if (memory == null) {
            return inner.read(in, run, depth);
        }
        Look look = Look.ahead(in, this, Kind.OUTCOME, run);
        Found found = memory.find(look);
        if (found != null) {
            in.reset(found.end());
            return found.outcome();
        }
        long before = memory.enter();
        Object outcome = inner.read(in, run, depth);
        memory.leave(before, look, new Found(outcome, in.mark(), null));
        return outcome;
    }

    private static void take(
            @Nullable EvaluatedPositions found, @Nullable EvaluatedPositions evaluated) {
        if (found != null && evaluated != null) {
            evaluated.addAll(found);
        }
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.node(inner);
    }
}
