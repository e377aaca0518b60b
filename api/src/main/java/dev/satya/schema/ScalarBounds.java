package dev.satya.schema;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint.Satisfies;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarBound.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bounds of a scalar type, by its order. */
final class ScalarBounds {
    private ScalarBounds() {}

    /** A bound in its written form. */
    static <T> Object written(ScalarType<T> type, Side side, T bound) {
        return asked(type, new ScalarBound(side, bound), () -> type.write(bound));
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
        }
        for (ScalarBound low : bounds) {
            for (ScalarBound high : bounds) {
                if (low.side().isLower() && !high.side().isLower()) {
                    requireRoom(type, low, high);
                }
            }
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
        return asked(type, a, () -> order(type, a).compare(first, second));
    }

    private static <T> Comparator<? super T> order(ScalarType<T> type, ScalarBound bound) {
        Comparator<? super T> order = asked(type, bound, type::order);
        if (order == null) {
            throw new SchemaException(
                    bound.code() + ": values of the type \"" + type.name() + "\" have no order");
        }
        return order;
    }

    private static <T> T value(ScalarType<T> type, ScalarBound bound) {
        T value = asked(type, bound, () -> type.valueOf(bound.bound()));
        if (value == null) {
            throw new SchemaException(words(bound) + " is no \"" + type.name() + "\"");
        }
        return value;
    }

    /** What the type's own code says; what it throws is a mistake that names the type. */
    private static <R extends @Nullable Object> R asked(
            ScalarType<?> type, ScalarBound bound, Supplier<R> question) {
        try {
            return question.get();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new SchemaException(
                    words(bound)
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
