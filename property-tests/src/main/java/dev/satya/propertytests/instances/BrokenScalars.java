package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Generator;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.ScalarSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is no value of a scalar type, and values beyond its bounds, by code. */
final class BrokenScalars {
    private BrokenScalars() {}

    static <T> Map<String, Generator<Object>> of(ScalarSchema<T> schema) {
        ScalarType<T> type = schema.type();
        Map<String, Generator<Object>> broken = new LinkedHashMap<>();
        if (!type.mistakes().isEmpty()) {
            broken.put("format", choices -> choices.pick(type.mistakes()));
        }
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof ScalarBound bound) {
                List<Object> beyond = beyond(type, bound);
                if (!beyond.isEmpty()) {
                    broken.put(bound.code(), choices -> choices.pick(beyond));
                }
            }
        }
        return broken;
    }

    private static <T> List<Object> beyond(ScalarType<T> type, ScalarBound bound) {
        return type.examples().stream()
                .filter(example -> !ScalarValues.isWithin(type, example, bound))
                .map(type::write)
                .toList();
    }
}
