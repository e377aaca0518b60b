package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Bound;
import dev.satya.schema.Constraint.ExclusiveMaximum;
import dev.satya.schema.Constraint.ExclusiveMinimum;
import dev.satya.schema.Constraint.Maximum;
import dev.satya.schema.Constraint.Minimum;
import dev.satya.schema.Constraint.MultipleOf;
import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number, exactly; and ranges within which a primitive surely satisfies them, so that
 * most numbers never meet a {@link BigDecimal}.
 */
public final class NumericBounds {
    private static final List<Class<? extends Bound>> ORDER =
            List.of(
                    Minimum.class,
                    ExclusiveMinimum.class,
                    Maximum.class,
                    ExclusiveMaximum.class,
                    MultipleOf.class);
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Bound[] bounds;

    /** What is told of each bound that a number is beyond. */
    private final List<Map<String, @Nullable Object>> arguments = new ArrayList<>();

    /** Whole numbers from here to {@link #high} satisfy every bound but {@link #divisor}. */
    final long low;

    final long high;

    /** What a whole number must be a multiple of besides. */
    final long divisor;

    /** Numbers strictly above and strictly below {@link #above} satisfy every bound. */
    final double below;

    final double above;

    public NumericBounds(List<Constraint> constraints) {
        List<Bound> ordered = new ArrayList<>();
        for (Class<? extends Bound> type : ORDER) {
            for (Constraint constraint : constraints) {
                if (type.isInstance(constraint)) {
                    ordered.add((Bound) constraint);
                }
            }
        }
        bounds = ordered.toArray(new Bound[0]);
        BigDecimal least = LONG_MIN;
        BigDecimal most = LONG_MAX;
        double lowest = Double.NEGATIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        long multiple = 1;
        boolean isSimple = true;
        for (Bound bound : bounds) {
            arguments.add(Map.of(bound.code(), shown(bound.bound())));
            BigDecimal limit = bound.bound();
            if (bound instanceof MultipleOf) {
                isSimple &= multiple == 1 && isWholeLong(limit);
                multiple = isSimple ? limit.longValueExact() : 1;
                lowest = Double.POSITIVE_INFINITY; // no binary64 is surely a multiple
            } else if (bound instanceof Minimum || bound instanceof ExclusiveMinimum) {
                least = least.max(leastWhole(limit, bound instanceof ExclusiveMinimum));
                lowest = Math.max(lowest, lastBelow(bound));
            } else {
                most = most.min(mostWhole(limit, bound instanceof ExclusiveMaximum));
                highest = Math.min(highest, firstAbove(bound));
            }
        }
        boolean hasRange = isSimple && least.compareTo(most) <= 0;
        low = hasRange ? least.longValueExact() : 1;
        high = hasRange ? most.longValueExact() : 0;
        divisor = multiple;
        below = lowest;
        above = highest;
    }

    /** A double such that all above it satisfy a lower bound: the bound's own, or the one before. */
    private static double lastBelow(Bound bound) {
        double nearest = bound.bound().doubleValue();
        boolean isAccepted =
                Double.isFinite(nearest) && isWithin(bound, Decimals.shortest(nearest));
        return isAccepted ? Math.nextDown(nearest) : nearest;
    }

    /** A double such that all below it satisfy an upper bound: the bound's own, or the next. */
    private static double firstAbove(Bound bound) {
        double nearest = bound.bound().doubleValue();
        boolean isAccepted =
                Double.isFinite(nearest) && isWithin(bound, Decimals.shortest(nearest));
        return isAccepted ? Math.nextUp(nearest) : nearest;
    }

    private static boolean isWholeLong(BigDecimal value) {
        return Numbers.isWhole(value) && value.compareTo(LONG_MAX) <= 0;
    }

    private static BigDecimal leastWhole(BigDecimal limit, boolean isExclusive) {
        if (limit.compareTo(LONG_MIN) < 0 || limit.compareTo(LONG_MAX) > 0) {
            return limit.signum() < 0 ? LONG_MIN : limit;
        }
        BigDecimal whole = limit.setScale(0, RoundingMode.CEILING);
        return isExclusive && whole.compareTo(limit) == 0 ? whole.add(BigDecimal.ONE) : whole;
    }

    private static BigDecimal mostWhole(BigDecimal limit, boolean isExclusive) {
        if (limit.compareTo(LONG_MIN) < 0 || limit.compareTo(LONG_MAX) > 0) {
            return limit.signum() < 0 ? limit : LONG_MAX;
        }
        BigDecimal whole = limit.setScale(0, RoundingMode.FLOOR);
        return isExclusive && whole.compareTo(limit) == 0 ? whole.subtract(BigDecimal.ONE) : whole;
    }

    /** Whether a whole number surely satisfies every bound. */
    boolean surelyAccept(long value) {
        return value >= low && value <= high && (divisor == 1 || value % divisor == 0);
    }

    /** Whether a binary64 number surely satisfies every bound. */
    boolean surelyAccept(double value) {
        return value > below && value < above;
    }

    private boolean surelyAccept(Number value) {
        return value instanceof Double binary
                ? surelyAccept(binary.doubleValue())
                : value instanceof Long whole && surelyAccept(whole.longValue());
    }

    /** The failures of a canonical number; null: it satisfies every bound. */
    @Nullable Failure test(Number value, @Nullable Object instance, Evaluation run) {
        if (bounds.length == 0 || surelyAccept(value)) {
            return null;
        }
        BigDecimal exact = Numbers.isNotFinite(value) ? null : Numbers.decimal(value);
        Failure failure = null;
        for (int i = 0; i < bounds.length; i++) {
            Bound bound = bounds[i];
            boolean isWithin =
                    exact == null ? isWithin(bound, value.doubleValue()) : isWithin(bound, exact);
            if (!isWithin) {
                Failure found = run.fail(bound.code(), arguments.get(i), instance);
                failure = Failure.join(failure, found, run);
                if (run.stopsAtFirst()) {
                    return failure;
                }
            }
        }
        return failure;
    }

    /** The same, and then those of checks. */
    @Nullable Failure testWith(
            BoundCheck[] checks, Number value, @Nullable Object instance, Evaluation run) {
        Failure failure = test(value, instance, run);
        if (failure != null && run.stopsAtFirst()) {
            return failure;
        }
        Failure second = BoundCheck.testAll(checks, value, instance, run);
        return second == null ? failure : Failure.join(failure, second, run);
    }

    private static boolean isWithin(Bound bound, BigDecimal value) {
        if (bound instanceof MultipleOf) {
            return Numbers.isMultiple(value, bound.bound());
        }
        int order = value.compareTo(bound.bound());
        if (bound instanceof Minimum) {
            return order >= 0;
        }
        if (bound instanceof ExclusiveMinimum) {
            return order > 0;
        }
        return bound instanceof Maximum ? order <= 0 : order < 0;
    }

    /** NaN is within nothing, an infinity within one side. */
    private static boolean isWithin(Bound bound, double notFinite) {
        boolean isLower = bound instanceof Minimum || bound instanceof ExclusiveMinimum;
        boolean isUpper = bound instanceof Maximum || bound instanceof ExclusiveMaximum;
        return isLower
                ? notFinite == Double.POSITIVE_INFINITY
                : isUpper && notFinite == Double.NEGATIVE_INFINITY;
    }

    private static Number shown(BigDecimal bound) {
        return isWholeLong(bound) && bound.compareTo(LONG_MIN) >= 0
                ? (Number) bound.longValueExact()
                : bound;
    }

    /** For the outline: {@code  >= 0, <= 150}. */
    String words() {
        Map<Class<?>, String> signs =
                Map.of(
                        Minimum.class, ">= ",
                        ExclusiveMinimum.class, "> ",
                        Maximum.class, "<= ",
                        ExclusiveMaximum.class, "< ",
                        MultipleOf.class, "multiple of ");
        StringBuilder words = new StringBuilder();
        for (Bound bound : bounds) {
            words.append(words.length() == 0 ? " " : ", ")
                    .append(signs.get(bound.getClass()))
                    .append(shown(bound.bound()));
        }
        return words.toString();
    }

    /** The failure if an instance, or the number that its text becomes, is beyond a limit. */
    static @Nullable Failure beyondLimits(
            @Nullable Object instance, ConversionMode mode, Evaluation run) {
        Failure beyond = Canonical.beyondLimits(instance, run);
        boolean isStrict = mode.isStrict(run.options().strictness());
        return beyond == null && !isStrict ? Numbers.textBeyondLimits(instance, run) : beyond;
    }
}
