package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.schema.Hook.Before;
import org.jspecify.annotations.Nullable;

/** Code that changes an instance before another node sees it. */
public final class BeforeNode extends Node {
    private final Node inner;
    private final Before hook;
    private final HookCall call;

    public BeforeNode(Node inner, Before hook) {
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
        HookMemory memory = HookMemory.at(instance, this, run, depth);
        Found known = memory.known();
        return known == null
                ? changed(Canonical.of(instance, run.withValues(), depth), memory, run, depth)
                : within(known.outcome(), run, depth);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        HookMemory memory = HookMemory.ahead(in, this, run);
        Found known = memory.known();
        if (known != null) {
            in.skip();
            return within(known.outcome(), run, depth);
        }
        return changed(CanonicalReader.read(in, run.withValues(), depth), memory, run, depth);
    }

    private @Nullable Object changed(
            @Nullable Object canonical, HookMemory memory, Evaluation run, int depth) {
        if (canonical instanceof Failure) {
            return canonical;
        }
        Object changed = call.of(() -> hook.change().apply(canonical), canonical, memory.run());
        Object outcome = within(changed, run, depth);
        if (outcome instanceof Failure failure && !failure.isEnd()) {
            memory.keep(changed);
        }
        return outcome;
    }

    /** What becomes of what the code has made. */
    private @Nullable Object within(@Nullable Object changed, Evaluation run, int depth) {
        if (changed instanceof Failure) {
            return changed;
        }
        Object seen = run.isGuarded() ? SafeValue.of(changed) : changed;
        return inner.evaluate(seen, run.overAny(), depth);
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.line("before " + hook.code());
        out.child("", inner);
    }
}
