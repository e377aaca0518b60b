package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.Memory;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.Memory.Kind;
import dev.satya.interpreter.evaluate.Memory.Look;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/**
 * Another node that runs validators of a user, where a look for the verdict may be followed by one for
 * the faults: the second is told what the first has found. In a run without a memory, of a schema that
 * looks at each value once, it is the other node.
 */
public final class AskedOnceNode extends Node {
    private final Node inner;

    public AskedOnceNode(Node inner) {
        this.inner = inner;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Memory memory = run.memory();
        if (memory == null) {
            return inner.evaluate(instance, evaluated, run, depth);
        }
        Evaluation seen = seen(run);
        Look look = Look.at(instance, this, Kind.HOOK, seen, depth);
        Found known = memory.find(look);
        if (known != null) {
            return known.outcome();
        }
        Object outcome = inner.evaluate(instance, evaluated, seen, depth);
        return kept(outcome, look, memory);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Memory memory = run.memory();
        if (memory == null) {
            return inner.review(instance, run, depth);
        }
        Evaluation seen = seen(run);
        Look look = Look.at(instance, this, Kind.REVIEW, seen, depth);
        Found known = memory.find(look);
        if (known != null) {
            return known.outcome();
        }
        Object outcome = inner.review(instance, seen, depth);
        return kept(outcome, look, memory);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        Memory memory = run.memory();
        if (memory == null) {
            return inner.read(in, run, depth);
        }
        Evaluation seen = seen(run);
        Look look = Look.ahead(in, this, Kind.HOOK, seen);
        Found known = memory.find(look);
        if (known != null) {
            in.reset(known.end());
            return known.outcome();
        }
        Object outcome = inner.read(in, seen, depth);
        memory.keep(look, new Found(outcome, in.mark(), null));
        return outcome;
    }

    /** The faults are found with the verdict. */
    private static Evaluation seen(Evaluation asked) {
        return asked.withValues().withReasons();
    }

    /** Objects are not kept: the same instance may stand at several places, and they may be changed. */
    private static @Nullable Object kept(@Nullable Object outcome, Look look, Memory memory) {
        boolean isScalar =
                outcome == null
                        || outcome instanceof String
                        || outcome instanceof Number
                        || outcome instanceof Boolean;
        if (isScalar || outcome instanceof Failure) {
            memory.keep(look, new Found(outcome));
        }
        return outcome;
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
