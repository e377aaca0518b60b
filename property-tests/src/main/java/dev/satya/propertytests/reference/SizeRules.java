package dev.satya.propertytests.reference;

import dev.satya.schema.Constraint;
import java.util.ArrayList;
import java.util.List;

/** Lengths and counts: the minimum before the maximum. */
final class SizeRules {
    private SizeRules() {}

    static List<Fault> check(
            List<Constraint> constraints,
            int actual,
            Context context,
            Class<? extends Constraint.Size> minimum,
            Class<? extends Constraint.Size> maximum) {
        List<Fault> faults = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (minimum.isInstance(constraint) && actual < minimum.cast(constraint).size()) {
                faults.add(fault(minimum.cast(constraint), context));
            }
        }
        for (Constraint constraint : constraints) {
            if (maximum.isInstance(constraint) && actual > maximum.cast(constraint).size()) {
                faults.add(fault(maximum.cast(constraint), context));
            }
        }
        return faults;
    }

    private static Fault fault(Constraint.Size bound, Context context) {
        return Fault.of(bound.code(), context, bound.code(), Canonical.of(bound.written()));
    }
}
