package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.schema.Hook.After;
import org.jspecify.annotations.Nullable;

/** Code that changes the value of another node. */
public final class AfterNode extends Node {
    private final Node inner;
    private final After<?> hook;
    private final HookCall call;

    public AfterNode(Node inner, After<?> hook) {
        this.inner = inner;
        this.hook = hook;
        this.call = new HookCall(hook.code());
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Object value = inner.evaluate(instance, evaluated, run.withValues(), depth);
        return changed(value, instance, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int mark = in.mark();
        Object value = inner.read(in, run.withValues(), depth);
        Object changed = changed(value, null, run);
        if (!(changed instanceof Failure) || value instanceof Failure || run.isVerdictOnly()) {
            return changed;
        }
        in.reset(mark); // the violation holds the instance, not what became of it
        return changed(value, CanonicalReader.readShown(in, run, depth), run);
    }

    private @Nullable Object changed(
            @Nullable Object value, @Nullable Object instance, Evaluation run) {
        if (value == null || value instanceof Failure) {
            return value;
        }
        return hook.takes(value)
                ? call.of(() -> hook.apply(value), instance, run)
                : call.refused(null, instance, run);
    }

    @Override
    public void explain(Outline out) {
        out.line("after " + hook.code());
        out.child("", inner);
    }
}
