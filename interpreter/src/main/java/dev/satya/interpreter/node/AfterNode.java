package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.schema.Hook.After;
import org.jspecify.annotations.Nullable;

/** Code that changes the value of another node. */
public final class AfterNode extends TestedNode {
    private final After<?> hook;
    private final HookCall call;

    public AfterNode(Node inner, After<?> hook) {
        super(inner);
        this.hook = hook;
        this.call = new HookCall(hook.code());
    }

    @Override
    @Nullable Object tested(@Nullable Object value, @Nullable Object instance, Evaluation run) {
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
        out.child("", inner());
    }
}
