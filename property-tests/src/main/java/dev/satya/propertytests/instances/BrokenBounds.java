package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.Constraint;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers beyond each bound, by code. */
final class BrokenBounds {
    private static final List<BigDecimal> STEPS =
            List.of(
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    new BigDecimal("0.5"),
                    BigDecimal.TEN,
                    new BigDecimal("1000"),
                    new BigDecimal("1e-7"));

    private BrokenBounds() {}

    static Map<String, Generator<Object>> of(List<Constraint> constraints) {
        Map<String, Generator<Object>> broken = new LinkedHashMap<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Bound bound) {
                broken.put(
                        bound.code(),
                        choices -> JsonValues.usual(beyond(choices, bound, constraints)));
            }
        }
        return broken;
    }

    private static BigDecimal beyond(
            Choices choices, Constraint.Bound bound, List<Constraint> constraints) {
        BigDecimal step = choices.pick(STEPS);
        if (bound instanceof Constraint.MultipleOf) {
            return Numbers.within(choices, constraints, BigDecimal.ONE).add(step);
        }
        BigDecimal off = divisor(constraints).multiply(BigDecimal.valueOf(choices.below(3)));
        BigDecimal beyond = step.add(off);
        if (bound instanceof Constraint.Minimum) {
            return bound.bound().subtract(beyond);
        }
        if (bound instanceof Constraint.Maximum) {
            return bound.bound().add(beyond);
        }
        boolean isAtBound = choices.flip();
        if (isAtBound) {
            return bound.bound();
        }
        return bound instanceof Constraint.ExclusiveMinimum
                ? bound.bound().subtract(beyond)
                : bound.bound().add(beyond);
    }

    private static BigDecimal divisor(List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.MultipleOf multiple) {
                return multiple.bound();
            }
        }
        return BigDecimal.ONE;
    }
}
