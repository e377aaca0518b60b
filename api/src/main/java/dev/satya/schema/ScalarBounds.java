package dev.satya.schema;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint.Satisfies;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarBound.Side;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMultiple;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the constraints of a scalar type ask of it: bounds by its order, moments, multiples. */
final class ScalarBounds {
    private ScalarBounds() {}

    /** A bound in its written form. */
    static <T> Object written(ScalarType<T> type, Side side, T bound) {
        return asked(type, side.code() + " " + bound, () -> type.write(bound));
    }

    /** A divisor in its written form. */
    static <T> Object writtenDivisor(ScalarType<T> type, T divisor) {
        return asked(type, ScalarMultiple.CODE + " " + divisor, () -> type.write(divisor));
    }

    /** {@code all} and {@code added}; of two bounds of one side the tighter one. */
    static <T> List<Constraint> and(ScalarType<T> type, List<Constraint> all, ScalarBound added) {
        List<Constraint> result = new ArrayList<>(all.size() + 1);
        ScalarBound tighter = added;
        int place = all.size();
        for (Constraint constraint : all) {
            if (constraint instanceof ScalarBound bound && bound.side() == added.side()) {
                int order = compare(type, bound, added);
                tighter = (order > 0) == added.side().isLower() ? bound : added;
                place = result.size();
            }
            result.add(constraint);
        }
        if (place < all.size()) {
            result.set(place, tighter);
        } else {
            result.add(added);
        }
        return result;
    }

    /** Refuses bounds of a type without order, bounds that are no values, and those without room. */
    static <T> void check(ScalarType<T> type, List<Constraint> constraints) {
        List<ScalarBound> bounds = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Satisfies asked
                    && !asked.valueType().isAssignableFrom(type.javaType())) {
                throw asked.notHeld();
            }
            if (constraint instanceof ScalarBound bound) {
                value(type, bound);
                order(type, bound);
                bounds.add(bound);
            }
            if (constraint instanceof ScalarMoment moment) {
                requirePresent(type, moment, constraints);
            }
            if (constraint instanceof ScalarMultiple multiple) {
                requireAmount(type, multiple);
            }
        }
        for (ScalarBound low : bounds) {
            for (ScalarBound high : bounds) {
                if (low.side().isLower() && !high.side().isLower()) {
                    requireRoom(type, low, high);
                }
            }
        }
    }

    private static <T> void requirePresent(
            ScalarType<T> type, ScalarMoment moment, List<Constraint> all) {
        T now = asked(type, moment.code(), () -> type.now(Clock.systemUTC()));
        if (now == null || asked(type, moment.code(), type::order) == null) {
            throw new SchemaException(
                    moment.code()
                            + ": values of the type \""
                            + type.name()
                            + "\" are no points of time");
        }
        for (Constraint other : all) {
            if (other instanceof ScalarMoment that
                    && that.when().isPast() != moment.when().isPast()) {
                throw new SchemaException(moment.code() + " contradicts " + that.code());
            }
        }
    }

    private static <T> void requireAmount(ScalarType<T> type, ScalarMultiple multiple) {
        String words = multiple.code() + " " + multiple.divisor();
        T divisor = asked(type, words, () -> type.valueOf(multiple.divisor()));
        if (divisor == null) {
            throw new SchemaException(words + " is no \"" + type.name() + "\"");
        }
        BigDecimal amount = asked(type, words, () -> type.amount(divisor));
        if (amount == null) {
            throw new SchemaException(
                    words + ": values of the type \"" + type.name() + "\" are no amounts");
        }
        if (amount.signum() <= 0) {
            throw new SchemaException(words + " is not above zero");
        }
    }

    private static <T> void requireRoom(ScalarType<T> type, ScalarBound low, ScalarBound high) {
        int order = compare(type, low, high);
        boolean isOpen = low.side().isExclusive() || high.side().isExclusive();
        if (order > 0 || order == 0 && isOpen) {
            throw new SchemaException(
                    words(low)
                            + (order > 0 ? " is above " : " leaves no room below ")
                            + words(high));
        }
    }

    private static <T> int compare(ScalarType<T> type, ScalarBound a, ScalarBound b) {
        T first = value(type, a);
        T second = value(type, b);
        return asked(type, words(a), () -> order(type, a).compare(first, second));
    }

    private static <T> Comparator<? super T> order(ScalarType<T> type, ScalarBound bound) {
        Comparator<? super T> order = asked(type, words(bound), type::order);
        if (order == null) {
            throw new SchemaException(
                    bound.code() + ": values of the type \"" + type.name() + "\" have no order");
        }
        return order;
    }

    private static <T> T value(ScalarType<T> type, ScalarBound bound) {
        T value = asked(type, words(bound), () -> type.valueOf(bound.bound()));
        if (value == null) {
            throw new SchemaException(words(bound) + " is no \"" + type.name() + "\"");
        }
        return value;
    }

    /** What the type's own code says; what it throws is a mistake that names the type. */
    private static <R extends @Nullable Object> R asked(
            ScalarType<?> type, String words, Supplier<R> question) {
        try {
            return question.get();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new SchemaException(
                    words
                            + ": the type \""
                            + type.name()
                            + "\" failed with "
                            + e.getClass().getName(),
                    null,
                    e);
        }
    }

    private static String words(ScalarBound bound) {
        return bound.code() + " " + bound.bound();
    }
}
