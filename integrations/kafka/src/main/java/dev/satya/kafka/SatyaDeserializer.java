package dev.satya.kafka;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records that are JSON in UTF-8, and takes those alone that keep to a schema: as {@link
 * dev.satya.Model}s and other values, or as what {@link SchemaConfig#CLASS} says. A record without a
 * value, which deletes a key, is null. What is not valid is an {@link InvalidRecordException}; {@link
 * #results} gives the reasons as a value instead, so that a consumer meets no exception.
 *
 * <p>Safe for use by several threads once it is configured.
 *
 * @param <T> what a record is read as
 */
public final class SatyaDeserializer<T> implements Deserializer<T> {
    private @Nullable Validator<? extends T> validator;

    /** To be configured, by the names of {@link SchemaConfig}. */
    public SatyaDeserializer() {}

    /** By this validator; what is configured has no effect. */
    public SatyaDeserializer(Validator<? extends T> validator) {
        this.validator = Objects.requireNonNull(validator, "validator");
    }

    /** Reads the same, and gives the violations of what is not valid. */
    public static <T> Deserializer<@Nullable Validation<Seq<Violation>, T>> results(
            Validator<T> validator) {
        Objects.requireNonNull(validator, "validator");
        return (topic, data) -> data == null ? null : validator.validateJson(data);
    }

    /**
     * Compiles the schema.
     *
     * @throws org.apache.kafka.common.config.ConfigException if there is none, or it cannot be used
     */
    @Override
    @SuppressWarnings("unchecked") // T is what the configuration says
    public void configure(Map<String, ?> configs, boolean isKey) {
        if (validator == null) {
            validator = (Validator<? extends T>) SchemaConfig.validator(Satya.standard(), configs);
        }
    }

    /**
     * The value of a record.
     *
     * @return null if {@code data} is null
     * @throws InvalidRecordException with every violation
     * @throws IllegalStateException if nothing is configured
     */
    @Override
    @SuppressWarnings("NullAway") // null is what Kafka says of a record without a value
    public T deserialize(String topic, byte @Nullable [] data) {
        Validator<? extends T> known = validator;
        if (known == null) {
            throw new IllegalStateException("the deserializer is not configured");
        }
        if (data == null) {
            return null;
        }
        Validation<Seq<Violation>, ? extends T> read = known.validateJson(data);
        if (read.isInvalid()) {
            throw new InvalidRecordException(topic, read.getError());
        }
        return read.get();
    }
}
