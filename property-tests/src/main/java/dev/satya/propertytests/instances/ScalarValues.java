package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMultiple;
import dev.satya.schema.ScalarSchema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Instances of scalar types: what the type gives as examples and as mistakes, and points of time. */
final class ScalarValues {
    /** What an interpreter has that is not told otherwise. */
    private static final Clock CLOCK = Clock.systemUTC();

    /** So far from the present that the time between making an instance and judging it is nothing. */
    private static final List<Integer> DAYS_FROM_NOW = List.of(-1_000, -2, 2, 1_000);

    private ScalarValues() {}

    static <T> Object of(InstanceGenerator around, ScalarSchema<T> schema) {
        Choices choices = around.choices();
        ScalarType<T> type = schema.type();
        Flavour flavour = around.flavour();
        if (flavour != Flavour.VALID && !type.mistakes().isEmpty() && choices.chance(25)) {
            return choices.pick(type.mistakes());
        }
        List<T> values = candidates(schema);
        if (flavour == Flavour.VALID) {
            values = values.stream().filter(value -> meetsAll(schema, value)).toList();
        }
        if (values.isEmpty()) {
            throw new HopelessException("no example of " + type.name() + " is within the bounds");
        }
        T value = choices.pick(values);
        boolean isObject = flavour == Flavour.ANYTHING && choices.chance(30);
        return isObject ? Objects.requireNonNull(value) : type.write(value);
    }

    /** Examples, and, where a schema asks for past or future, points of both. */
    static <T> List<T> candidates(ScalarSchema<T> schema) {
        List<T> candidates = new ArrayList<>(schema.type().examples());
        if (schema.constraints().stream().anyMatch(ScalarMoment.class::isInstance)) {
            for (int days : DAYS_FROM_NOW) {
                Clock moved = Clock.offset(CLOCK, Duration.ofDays(days));
                candidates.add(Objects.requireNonNull(schema.type().now(moved)));
            }
        }
        return candidates;
    }

    private static <T> boolean meetsAll(ScalarSchema<T> schema, T value) {
        return schema.constraints().stream().allMatch(it -> isMet(schema.type(), value, it));
    }

    /** Whether a value meets a constraint; those that are not about scalar types it does. */
    static <T> boolean isMet(ScalarType<T> type, T value, Constraint constraint) {
        if (constraint instanceof ScalarBound bound) {
            T limit = Objects.requireNonNull(type.valueOf(bound.bound()));
            return bound.side().allows(compare(type, value, limit));
        }
        if (constraint instanceof ScalarMoment moment) {
            T now = Objects.requireNonNull(type.now(CLOCK));
            return moment.when().allows(compare(type, value, now));
        }
        if (constraint instanceof ScalarMultiple multiple) {
            T divisor = Objects.requireNonNull(type.valueOf(multiple.divisor()));
            return amount(type, value).remainder(amount(type, divisor)).signum() == 0;
        }
        return true;
    }

    private static <T> int compare(ScalarType<T> type, T value, T other) {
        return Objects.requireNonNull(type.order()).compare(value, other);
    }

    private static <T> BigDecimal amount(ScalarType<T> type, T value) {
        return Objects.requireNonNull(type.amount(value));
    }
}
