package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.ScalarSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Instances of scalar types: what the type gives as examples and as mistakes, and its bounds. */
final class ScalarValues {
    private ScalarValues() {}

    static <T> Object of(InstanceGenerator around, ScalarSchema<T> schema) {
        Choices choices = around.choices();
        ScalarType<T> type = schema.type();
        Flavour flavour = around.flavour();
        if (flavour != Flavour.VALID && !type.mistakes().isEmpty() && choices.chance(25)) {
            return choices.pick(type.mistakes());
        }
        List<T> values = type.examples();
        if (flavour == Flavour.VALID) {
            values = values.stream().filter(value -> isWithin(schema, value)).toList();
        }
        if (values.isEmpty()) {
            throw new HopelessException("no example of " + type.name() + " is within the bounds");
        }
        T value = choices.pick(values);
        boolean isObject = flavour == Flavour.ANYTHING && choices.chance(30);
        return isObject ? Objects.requireNonNull(value) : type.write(value);
    }

    private static <T> boolean isWithin(ScalarSchema<T> schema, T value) {
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof ScalarBound bound && !isWithin(schema.type(), value, bound)) {
                return false;
            }
        }
        return true;
    }

    static <T> boolean isWithin(ScalarType<T> type, T value, ScalarBound bound) {
        Comparator<? super T> order = Objects.requireNonNull(type.order());
        T limit = Objects.requireNonNull(type.valueOf(bound.bound()));
        return bound.side().allows(order.compare(value, limit));
    }
}
