package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Lax;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.plan.ConversionMode;
import org.jspecify.annotations.Nullable;

/** True or false. */
public final class BooleanNode extends Node {
    private final BoundCheck[] checks;
    private final ConversionMode mode;

    public BooleanNode(BoundCheck[] checks, ConversionMode mode) {
        this.checks = checks;
        this.mode = mode;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return instance instanceof Boolean && checks.length == 0
                ? instance
                : takeLongWay(instance, run, depth);
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int depth) {
        Boolean value = instance instanceof Boolean truth ? truth : null;
        if (value == null) {
            Failure beyond = Canonical.beyondLimits(instance, run);
            if (beyond != null) {
                return beyond;
            }
            value = isStrict(mode, run) ? null : Lax.toBoolean(run.written(instance));
        }
        if (value == null) {
            return typeFailure("boolean", instance, run);
        }
        Failure failure = BoundCheck.testAll(checks, value, instance, run);
        return failure == null ? value : failure;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return in.peek() == Token.BOOLEAN && checks.length == 0
                ? (Object) in.readBoolean()
                : readLongWay(in, run, depth);
    }

    @Override
    public void explain(Outline out) {
        out.line("boolean" + BoundCheck.words(checks) + mode.words());
    }
}
