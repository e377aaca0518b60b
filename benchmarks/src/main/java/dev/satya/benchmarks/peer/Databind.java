package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.Json;
import jakarta.validation.Validator;
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
        T value = reader.readValue(json);
        return validator.validate(value).isEmpty() ? value : null;
    }
}
