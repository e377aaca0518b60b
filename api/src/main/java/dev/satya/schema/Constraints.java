package dev.satya.schema;

import dev.satya.schema.Constraint.Bound;
import dev.satya.schema.Constraint.ExclusiveMaximum;
import dev.satya.schema.Constraint.ExclusiveMinimum;
import dev.satya.schema.Constraint.MaxItems;
import dev.satya.schema.Constraint.MaxLength;
import dev.satya.schema.Constraint.MaxProperties;
import dev.satya.schema.Constraint.Maximum;
import dev.satya.schema.Constraint.MinItems;
import dev.satya.schema.Constraint.MinLength;
import dev.satya.schema.Constraint.MinProperties;
import dev.satya.schema.Constraint.Minimum;
import dev.satya.schema.Constraint.Satisfies;
import dev.satya.schema.Constraint.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conjunction of constraints, and the contradictions in it. */
final class Constraints {
    private static final int MAX_EXPONENT = 100_000;

    private Constraints() {}

    /** {@code all} and {@code added}; of two bounds of one keyword the tighter one. */
    static List<Constraint> and(List<Constraint> all, Constraint added) {
        List<Constraint> result = new ArrayList<>(all.size() + 1);
        Constraint tighter = added;
        int place = -1;
        for (Constraint constraint : all) {
            if (constraint.equals(added)) {
                return all;
            }
            if (isComparable(constraint, added)) {
                tighter = tighter(constraint, added);
                place = result.size();
            }
            result.add(constraint);
        }
        if (place >= 0) {
            result.set(place, tighter);
        } else {
            result.add(added);
        }
        return result;
    }

    /** An immutable copy, checked: each speaks about {@code type}, and none contradicts another. */
    static List<Constraint> checked(@Nullable JsonType type, List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            JsonType wanted = constraint.type();
            if (wanted != null && wanted != type) {
                throw new SchemaException(
                        constraint.code()
                                + " speaks about "
                                + wanted.word()
                                + (type == null ? "" : ", not " + type.word()));
            }
            if (constraint instanceof Bound bound) {
                requireModest(bound);
            }
            if (type != null && constraint instanceof Satisfies asked && !asked.isOfJson()) {
                throw asked.notHeld();
            }
        }
        requireOrder(find(constraints, MinLength.class), find(constraints, MaxLength.class));
        requireOrder(find(constraints, MinItems.class), find(constraints, MaxItems.class));
        requireOrder(
                find(constraints, MinProperties.class), find(constraints, MaxProperties.class));
        for (Bound low : lowerBounds(constraints)) {
            for (Bound high : upperBounds(constraints)) {
                requireRoom(low, high);
            }
        }
        return List.copyOf(constraints);
    }

    /** Refuses bounds between which no whole number lies. */
    static void requireWholeNumber(List<Constraint> constraints) {
        for (Bound low : lowerBounds(constraints)) {
            for (Bound high : upperBounds(constraints)) {
                BigDecimal first = low.bound().setScale(0, RoundingMode.CEILING);
                if (low instanceof ExclusiveMinimum && first.compareTo(low.bound()) == 0) {
                    first = first.add(BigDecimal.ONE);
                }
                int order = first.compareTo(high.bound());
                if (order > 0 || (order == 0 && high instanceof ExclusiveMaximum)) {
                    throw new SchemaException(
                            "no whole number lies between " + words(low) + " and " + words(high));
                }
            }
        }
    }

    static void requireCount(String keyword, int size) {
        if (size < 0) {
            throw new SchemaException(keyword + " " + size + " is negative");
        }
    }

    static void requireNearest(String keyword, int size, BigInteger written) {
        if (!BigInteger.valueOf(size).equals(written.min(BigInteger.valueOf(Integer.MAX_VALUE)))) {
            throw new SchemaException(keyword + " " + size + " does not stand for " + written);
        }
    }

    static <C extends Constraint> @Nullable C find(List<Constraint> constraints, Class<C> type) {
        for (Constraint constraint : constraints) {
            if (type.isInstance(constraint)) {
                return type.cast(constraint);
            }
        }
        return null;
    }

    /** Refuses exponents that would make exact arithmetic with the bound a feat. */
    private static void requireModest(Bound bound) {
        long exponent = (long) bound.bound().precision() - bound.bound().scale();
        if (Math.abs(exponent) > MAX_EXPONENT) {
            throw new SchemaException(
                    bound.code()
                            + " has an exponent beyond "
                            + MAX_EXPONENT
                            + ": "
                            + bound.bound());
        }
    }

    private static boolean isComparable(Constraint a, Constraint b) {
        return a.getClass() == b.getClass()
                && (a instanceof Size
                        || (a instanceof Bound && !(a instanceof Constraint.MultipleOf)));
    }

    private static Constraint tighter(Constraint a, Constraint b) {
        if (a instanceof Size sizeA && b instanceof Size sizeB) {
            boolean isMinimum =
                    a instanceof MinLength || a instanceof MinItems || a instanceof MinProperties;
            return (sizeA.written().compareTo(sizeB.written()) > 0) == isMinimum ? a : b;
        }
        boolean isMinimum = a instanceof Minimum || a instanceof ExclusiveMinimum;
        int order = ((Bound) a).bound().compareTo(((Bound) b).bound());
        return (order > 0) == isMinimum ? a : b;
    }

    private static List<Bound> lowerBounds(List<Constraint> constraints) {
        return bounds(constraints, Minimum.class, ExclusiveMinimum.class);
    }

    private static List<Bound> upperBounds(List<Constraint> constraints) {
        return bounds(constraints, Maximum.class, ExclusiveMaximum.class);
    }

    private static List<Bound> bounds(
            List<Constraint> constraints,
            Class<? extends Bound> inclusive,
            Class<? extends Bound> exclusive) {
        List<Bound> bounds = new ArrayList<>(2);
        for (Constraint constraint : constraints) {
            if (inclusive.isInstance(constraint) || exclusive.isInstance(constraint)) {
                bounds.add((Bound) constraint);
            }
        }
        return bounds;
    }

    private static void requireOrder(@Nullable Size low, @Nullable Size high) {
        if (low != null && high != null && low.size() > high.size()) {
            throw new SchemaException(
                    low.code()
                            + " "
                            + low.written()
                            + " is above "
                            + high.code()
                            + " "
                            + high.size());
        }
    }

    private static void requireRoom(Bound low, Bound high) {
        int order = low.bound().compareTo(high.bound());
        boolean isOpen = low instanceof ExclusiveMinimum || high instanceof ExclusiveMaximum;
        if (order > 0 || (order == 0 && isOpen)) {
            throw new SchemaException(
                    words(low)
                            + (order > 0 ? " is above " : " leaves no room below ")
                            + words(high));
        }
    }

    private static String words(Bound bound) {
        return bound.code() + " " + bound.bound().toString();
    }

    /** A bound or divisor as the decimal that it is written by. */
    static BigDecimal finite(double number) {
        if (!Double.isFinite(number)) {
            throw new SchemaException("a bound of numbers is finite, not " + number);
        }
        return Decimals.shortest(number);
    }
}
