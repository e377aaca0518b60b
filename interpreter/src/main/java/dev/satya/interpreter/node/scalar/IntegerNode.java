package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Lax;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.LongRange;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.plan.ConversionMode;
import org.jspecify.annotations.Nullable;

/** A whole number: {@link Long}, beyond it {@link java.math.BigInteger}. */
public final class IntegerNode extends Node {
    private final NumericBounds bounds;
    private final BoundCheck[] checks;

    /** Numbers from here to {@link #high} are surely valid; none are, if there are checks. */
    private final long low;

    private final long high;
    private final ConversionMode mode;

    /** A node for runs with the same limits as {@code usual}. */
    public IntegerNode(
            NumericBounds bounds, BoundCheck[] checks, ConversionMode mode, Evaluation usual) {
        this.bounds = bounds;
        boolean isRange = checks.length == 0 && bounds.divisor == 1;
        this.low = isRange ? Math.max(bounds.low, usual.minLong()) : 1;
        this.high = isRange ? Math.min(bounds.high, usual.maxLong()) : 0;
        this.checks = checks;
        this.mode = mode;
    }

    @Override
    public LongRange surelyValid() {
        return new LongRange(low, high);
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        if (instance instanceof Long number) {
            long value = number;
            if (value >= low && value <= high) {
                return instance;
            }
        } else if (instance instanceof Integer number) {
            long value = number;
            if (value >= low && value <= high) {
                return value;
            }
        }
        return takeLongWay(instance, run, depth);
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int depth) {
        if (instance instanceof Long || instance instanceof Integer) {
            long value = ((Number) instance).longValue();
            Failure failure = test(value, run);
            return failure == null ? (Object) value : failure;
        }
        return evaluateOther(instance, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() == Token.NUMBER && in.readLong()) {
            long value = in.longValue();
            return value >= low && value <= high ? value : takeLongWay(value, run, depth);
        }
        return readLongWay(in, run, depth);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Object value = evaluate(instance, null, run, depth);
        return value instanceof Failure || !(instance instanceof Number) ? value : instance;
    }

    @Override
    public @Nullable Failure reviewLong(long instance, Evaluation run, int depth) {
        if (run.allows(instance) && bounds.surelyAccept(instance)) {
            return BoundCheck.testAll(checks, instance, run);
        }
        return takeLongWay(instance, run, depth) instanceof Failure failure ? failure : null;
    }

    @Override
    public boolean keepsNumbers() {
        return true;
    }

    private @Nullable Failure test(long value, Evaluation run) {
        if (!run.allows(value)) {
            return Numbers.beyondLimits(value, run);
        }
        return bounds.surelyAccept(value)
                ? BoundCheck.testAll(checks, value, run)
                : bounds.testWith(checks, value, value, run);
    }

    private @Nullable Object evaluateOther(@Nullable Object given, Evaluation run) {
        Object instance = run.written(given);
        Failure beyond = NumericBounds.beyondLimits(instance, mode, run);
        if (beyond != null) {
            return beyond;
        }
        Number number = number(instance, run);
        if (number == null) {
            return typeFailure("integer", instance, run);
        }
        Failure tooLong = Numbers.beyondLimits(number, run);
        Object value = tooLong == null ? Numbers.whole(number, run) : tooLong;
        if (value instanceof Failure) {
            return value;
        }
        Failure failure = bounds.testWith(checks, (Number) value, Canonical.scalar(instance), run);
        return failure == null ? value : failure;
    }

    /** The whole number that an instance is, or converts to. */
    private @Nullable Number number(@Nullable Object instance, Evaluation run) {
        if (instance instanceof Number) {
            Number number = Numbers.canonical(instance);
            return number != null && Numbers.isWhole(number) ? number : null;
        }
        if (isStrict(mode, run)) {
            return null;
        }
        if (instance instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return instance instanceof CharSequence text ? Lax.toWhole(text.toString()) : null;
    }

    @Override
    public void explain(Outline out) {
        out.line("integer" + bounds.words() + BoundCheck.words(checks) + mode.words());
    }
}
