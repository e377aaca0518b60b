package dev.satya.propertytests.coverage;

import dev.satya.propertytests.coverage.Situation.Kind;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Bound;
import dev.satya.schema.Constraint.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * A bound, seen from close by: a value at it, or a step within it, just keeps it; a value a step
 * beyond it just misses it. A step is 1, or a unit of the last written digit of a bound with a
 * fraction, or the divisor if the number is to be a multiple of one that is larger.
 *
 * @param constraint a minimum or a maximum
 * @param kind on which side
 */
record Near(Constraint constraint, Kind kind) {

    /** Both sides of a bound; none for other constraints. */
    static List<Near> of(Constraint constraint) {
        if (constraint instanceof Constraint.MultipleOf
                || !(constraint instanceof Bound || constraint instanceof Size)) {
            return List.of();
        }
        Near kept = new Near(constraint, Kind.JUST_KEPT);
        return isAlwaysKept(constraint)
                ? List.of(kept)
                : List.of(kept, new Near(constraint, Kind.JUST_MISSED));
    }

    /** Whether it is a least size of 0. */
    static boolean isAlwaysKept(Constraint constraint) {
        return constraint instanceof Size size && size.size() == 0 && isLowest(constraint);
    }

    Situation at(String place) {
        return new Situation(place, constraint.code(), kind, bound().toPlainString());
    }

    private BigDecimal bound() {
        return constraint instanceof Bound number
                ? number.bound()
                : BigDecimal.valueOf(((Size) constraint).size());
    }

    /**
     * Whether a number, a length or a count is on this side of the bound, close by.
     *
     * @param divisor of the number; 0: there is none
     */
    boolean holds(BigDecimal actual, BigDecimal divisor) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, bound().scale()));
        BigDecimal within = actual.subtract(bound());
        if (!isLowest(constraint)) {
            within = within.negate();
        }
        boolean isOpen =
                constraint instanceof Constraint.ExclusiveMinimum
                        || constraint instanceof Constraint.ExclusiveMaximum;
        boolean isKept = within.signum() > 0 || (within.signum() == 0 && !isOpen);
        return isKept == (kind == Kind.JUST_KEPT) && within.abs().compareTo(unit.max(divisor)) <= 0;
    }

    private static boolean isLowest(Constraint constraint) {
        return constraint instanceof Constraint.Minimum
                || constraint instanceof Constraint.ExclusiveMinimum
                || constraint instanceof Constraint.MinLength
                || constraint instanceof Constraint.MinItems
                || constraint instanceof Constraint.MinProperties;
    }
}
