package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.Json;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** Jackson's databind makes a record, Hibernate Validator checks it. */
public final class Databind<T> {
    private final ObjectReader reader;
    private final Validator validator = HibernateValidator.withLinearEmail();

    /** For a record. */
    public Databind(Class<T> type) {
        reader = Json.mapper().readerFor(type);
    }

    /** The record, or null if it is not valid. */
    public T parse(byte[] json) {
        return checked(reader.readValue(json));
    }

    /** What is wrong with the record. */
    public Set<ConstraintViolation<T>> violations(byte[] json) {
        return validator.validate(reader.<T>readValue(json));
    }

    /** The records of an array, one at a time, null for each that is not valid. */
    public void parseAll(byte[] json, Consumer<T> consumer) {
        try (MappingIterator<T> items = reader.readValues(json)) {
            while (items.hasNextValue()) {
                consumer.accept(checked(items.nextValue()));
            }
        }
    }

    private T checked(T value) {
        return validator.validate(value).isEmpty() ? value : null;
    }
}
