package dev.satya.kafka;

import dev.satya.ValidationException;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The value, or the key, of a record does not keep to its schema. A consumer that polls gets it as the
 * cause of a {@code RecordDeserializationException}, which has the position of the record, so that one
 * can go on behind it.
 */
public final class InvalidRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final transient Seq<Violation> violations;

    InvalidRecordException(String topic, Seq<Violation> violations) {
        super("a record of topic " + topic + " is not valid", new ValidationException(violations));
        this.violations = violations;
    }

    /** Every reason, at least one. */
    public Seq<Violation> violations() {
        return violations;
    }

    /** The topic, and the reasons. */
    @Override
    public String getMessage() {
        Throwable cause = getCause();
        return super.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }
}
