package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Generator;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
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
            String code = type.choices().isEmpty() ? "format" : "enum";
            broken.put(code, choices -> choices.pick(type.mistakes()));
        }
        for (Constraint constraint : schema.constraints()) {
            List<Object> beyond = beyond(schema, constraint);
            if (!beyond.isEmpty()) {
                broken.put(constraint.code(), choices -> choices.pick(beyond));
            }
        }
        return broken;
    }

    private static <T> List<Object> beyond(ScalarSchema<T> schema, Constraint constraint) {
        ScalarType<T> type = schema.type();
        return ScalarValues.candidates(schema).stream()
                .filter(example -> !ScalarValues.isMet(type, example, constraint))
                .map(type::write)
                .toList();
    }
}
