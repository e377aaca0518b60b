package dev.satya;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param <T> what a valid row becomes
 * @param index of the row in its source, from 0
 * @param line on which the row begins, from 1; 0: the row is from no text
 * @param byteOffset of the row's first byte in its source; −1: the row is from no text
 * @param validation the valid value, or every violation
 */
public record RowResult<T extends @Nullable Object>(
        long index, long line, long byteOffset, Validation<Seq<Violation>, T> validation) {

    /** The result of a row that is from no text. */
    public RowResult(long index, Validation<Seq<Violation>, T> validation) {
        this(index, 0, -1, validation);
    }

    /** Whether the row has no violation. */
    public boolean isValid() {
        return validation.isValid();
    }

    /**
     * The valid value.
     *
     * @throws ValidationException with every violation if the row is not valid
     */
    public T get() {
        if (validation.isInvalid()) {
            throw new ValidationException(validation.getError());
        }
        return validation.get();
    }

    /** Every violation; none if the row is valid. */
    public Seq<Violation> violations() {
        return validation.isValid() ? Vector.empty() : validation.getError();
    }
}
