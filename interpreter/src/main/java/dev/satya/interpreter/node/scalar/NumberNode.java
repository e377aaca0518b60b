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
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.schema.Decimals;
import dev.satya.schema.NumberSchema.Form;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A number: {@link Double}, {@link Float}, {@link BigDecimal} or as written. */
public final class NumberNode extends Node {
    /** Whole numbers up to it, and its negative, are exact as binary64. */
    private static final long WHOLE_IN_DOUBLE = 1L << 53;

    private static final double MAX_FLOAT = Decimals.shortest(Float.MAX_VALUE).doubleValue();

    private final Form form;
    private final boolean isBinary;
    private final NumericBounds bounds;
    private final BoundCheck[] checks;
    private final ConversionMode mode;

    /** Doubles strictly between are surely valid; none are, if there are checks. */
    private final double below;

    private final double above;

    /** Whole numbers from here to {@link #high} are surely valid; none are, if there are checks. */
    private final long low;

    private final long high;

    /** Whether no double is beyond the limits. */
    private final boolean allowsAnyDouble;

    /** A node for runs with the same limits as {@code usual}. */
    public NumberNode(
            Form form,
            NumericBounds bounds,
            BoundCheck[] checks,
            ConversionMode mode,
            Evaluation usual) {
        this.form = form;
        this.isBinary = form == Form.DOUBLE || form == Form.FLOAT;
        this.bounds = bounds;
        this.checks = checks;
        this.mode = mode;
        this.allowsAnyDouble = usual.allowsAnyDouble();
        boolean isKept = form == Form.DOUBLE || form == Form.AS_WRITTEN;
        boolean isRange = checks.length == 0 && isKept;
        this.below = isRange && allowsAnyDouble ? bounds.below : Double.POSITIVE_INFINITY;
        this.above = bounds.above;
        boolean isLongRange = isRange && bounds.divisor == 1;
        long exact = form == Form.DOUBLE ? WHOLE_IN_DOUBLE : Long.MAX_VALUE;
        this.low = isLongRange ? Math.max(bounds.low, Math.max(usual.minLong(), -exact)) : 1;
        this.high = isLongRange ? Math.min(bounds.high, Math.min(usual.maxLong(), exact)) : 0;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        if (instance instanceof Double number) {
            double value = number;
            if (value > below && value < above) {
                return instance;
            }
        } else if (instance instanceof Long || instance instanceof Integer) {
            long value = ((Number) instance).longValue();
            if (value >= low && value <= high) {
                return form == Form.DOUBLE ? (Object) (double) value : (Object) value;
            }
        }
        return takeLongWay(instance, run, depth);
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int depth) {
        return evaluateOther(instance, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.NUMBER || form == Form.DECIMAL) {
            return readLongWay(in, run, depth);
        }
        Object number = in.readNumber(run);
        return number instanceof Failure ? number : evaluate(number, null, run, depth);
    }

    @Override
    protected @Nullable Object readFully(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.NUMBER || form != Form.DECIMAL) {
            return super.readFully(in, run, depth);
        }
        int mark = in.mark();
        Object number = in.readDecimal(run);
        Object value = number instanceof Failure ? number : formed(number, run);
        Failure failure = value instanceof Failure ? null : tested(value, number, run);
        if (failure == null && !(value instanceof Failure)) {
            return value;
        }
        in.reset(mark); // the violation holds the number in canonical form
        if (failure == null) {
            return super.readFully(in, run, depth);
        }
        Object canonical = in.readNumber(run);
        return canonical instanceof Failure ? canonical : failure.about(canonical);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Object value = evaluate(instance, null, run, depth);
        boolean isKept =
                form == Form.FLOAT ? instance instanceof Float : instance instanceof Number;
        return value instanceof Failure || !isKept ? value : instance;
    }

    @Override
    public @Nullable Failure reviewDouble(double instance, Evaluation run, int depth) {
        return form == Form.DOUBLE && allowsAnyDouble
                ? test(instance, run, depth)
                : super.reviewDouble(instance, run, depth);
    }

    @Override
    public boolean keepsNumbers() {
        return true;
    }

    private @Nullable Failure test(double value, Evaluation run, int depth) {
        if (value > below && value < above) {
            return null;
        }
        if (bounds.surelyAccept(value)) {
            return BoundCheck.testAll(checks, value, run);
        }
        return takeLongWay(value, run, depth) instanceof Failure failure ? failure : null;
    }

    private @Nullable Object evaluateOther(@Nullable Object given, Evaluation run) {
        Object instance = run.written(given);
        Object value = formed(instance, run);
        if (value instanceof Failure) {
            return value;
        }
        Failure failure = tested(value, Canonical.scalar(instance), run);
        return failure == null ? value : failure;
    }

    /** What is wrong with a number by bounds and checks; null: nothing. */
    private @Nullable Failure tested(Object value, @Nullable Object instance, Evaluation run) {
        Number tested = value instanceof Float single ? Numbers.widened(single) : (Number) value;
        return bounds.testWith(checks, tested, instance, run);
    }

    /** The number that an instance in terms of JSON becomes, or the failure. */
    private Object formed(@Nullable Object instance, Evaluation run) {
        Failure beyond = NumericBounds.beyondLimits(instance, mode, run);
        if (beyond != null) {
            return beyond;
        }
        Number number = number(instance, run);
        if (number == null || (!isBinary && Numbers.isNotFinite(number))) {
            return typeFailure("number", instance, run);
        }
        Failure tooLong = Numbers.beyondLimits(number, run);
        return tooLong == null ? inForm(number, instance, run) : tooLong;
    }

    /** The number that an instance is, or converts to. */
    private @Nullable Number number(@Nullable Object instance, Evaluation run) {
        if (instance instanceof Number) {
            return Numbers.canonical(instance);
        }
        if (isStrict(mode, run)) {
            return null;
        }
        if (instance instanceof Boolean truth) {
            return form == Form.DECIMAL ? null : truth ? 1L : 0L;
        }
        if (!(instance instanceof CharSequence text)) {
            return null;
        }
        BigDecimal decimal = Lax.toDecimal(text.toString());
        if (decimal == null) {
            return Lax.toNotFinite(text.toString());
        }
        boolean isWhole = form == Form.AS_WRITTEN && Lax.isPlainWhole(text.toString());
        return isWhole ? Numbers.canonical(decimal.toBigInteger()) : decimal;
    }

    private Object inForm(Number number, @Nullable Object instance, Evaluation run) {
        boolean isText = instance instanceof CharSequence;
        if (form == Form.DECIMAL) {
            return Numbers.decimal(number);
        }
        if (isText && number instanceof BigDecimal decimal && decimal.signum() == 0) {
            double zero = Lax.isNegativeZero(String.valueOf(instance)) ? -0.0 : 0.0;
            return form == Form.FLOAT ? (Object) (float) zero : (Object) zero;
        }
        if (form == Form.FLOAT) {
            float value = Numbers.single(number);
            boolean isLost = Float.isInfinite(value) && !Numbers.isNotFinite(number);
            return isLost ? run.failLimit("binary32", MAX_FLOAT) : value;
        }
        if (form == Form.DOUBLE) {
            double value = number.doubleValue();
            boolean isLost = Double.isInfinite(value) && !Numbers.isNotFinite(number);
            return isLost ? run.failLimit("binary64", Double.MAX_VALUE) : value;
        }
        return isText && number instanceof BigDecimal decimal ? Numbers.canonical(decimal) : number;
    }

    @Override
    public void explain(Outline out) {
        String kind = form == Form.AS_WRITTEN ? "" : " " + form.name().toLowerCase(Locale.ROOT);
        out.line("number" + kind + bounds.words() + BoundCheck.words(checks) + mode.words());
    }
}
