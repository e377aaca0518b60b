package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.Constraint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        BigDecimal divisor = divisor(constraints);
        BigDecimal off = orOne(divisor).multiply(BigDecimal.valueOf(choices.below(3)));
        BigDecimal beyond = step.add(off);
        boolean isOpen =
                bound instanceof Constraint.ExclusiveMinimum
                        || bound instanceof Constraint.ExclusiveMaximum;
        if (isOpen && choices.flip()) {
            return bound.bound();
        }
        boolean isLowest =
                bound instanceof Constraint.Minimum || bound instanceof Constraint.ExclusiveMinimum;
        BigDecimal number = isLowest ? bound.bound().subtract(beyond) : bound.bound().add(beyond);
        if (divisor == null || choices.flip()) {
            return number;
        }
        RoundingMode away = isLowest ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return number.divide(divisor, 0, away).multiply(divisor);
    }

    private static BigDecimal orOne(@Nullable BigDecimal divisor) {
        return divisor == null ? BigDecimal.ONE : divisor;
    }

    private static @Nullable BigDecimal divisor(List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.MultipleOf multiple) {
                return multiple.bound();
            }
        }
        return null;
    }
}
