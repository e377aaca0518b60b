package dev.satya.kafka;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteException;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON in UTF-8, once they keep to a schema: maps, {@link dev.satya.Model}s and
 * scalars, or the records and other objects of the class that the schema is of. What is written is the valid value, with defaults and after conversions. Null,
 * which deletes a key, stays null. What is not valid is an {@link InvalidRecordException}, and is not
 * sent.
 *
 * <p>Safe for use by several threads once it is configured.
 *
 * @param <T> what is written
 */
public final class SatyaSerializer<T> implements Serializer<T> {
    private final Satya satya;
    private @Nullable Validator<?> validator;

    /** To be configured, by the names of {@link SchemaConfig}. */
    public SatyaSerializer() {
        this.satya = Satya.standard();
    }

    /** By a validator of {@code satya}; what is configured has no effect. */
    public SatyaSerializer(Satya satya, Validator<? extends T> validator) {
        this.satya = Objects.requireNonNull(satya, "satya");
        this.validator = Objects.requireNonNull(validator, "validator");
    }

    /**
     * Compiles the schema.
     *
     * @throws org.apache.kafka.common.config.ConfigException if there is none, or it cannot be used
     */
    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        if (validator == null) {
            validator = SchemaConfig.validator(satya, configs);
        }
    }

    /**
     * The JSON of a value.
     *
     * @return null if {@code value} is null
     * @throws InvalidRecordException with every violation
     * @throws SerializationException if the value has no form in JSON, such as an infinite number
     * @throws IllegalStateException if nothing is configured
     */
    @Override
    @SuppressWarnings("NullAway") // null is what Kafka says of a record without a value
    public byte[] serialize(String topic, @Nullable T value) {
        Validator<?> known = validator;
        if (known == null) {
            throw new IllegalStateException("the serializer is not configured");
        }
        if (value == null) {
            return null;
        }
        Validation<Seq<Violation>, ?> checked = known.validate(value);
        if (checked.isInvalid()) {
            throw new InvalidRecordException(topic, checked.getError());
        }
        try {
            return satya.toJson(checked.get()).getBytes(StandardCharsets.UTF_8);
        } catch (WriteException e) {
            throw new SerializationException(
                    "a record of topic " + topic + ": " + e.getMessage(), e);
        }
    }
}
