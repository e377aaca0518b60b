package dev.satya.interpreter.batch;

import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param <T> what a valid row becomes
 * @param index of the row in its source, from 0
 * @param line on which the row begins, from 1
 * @param byteOffset of the row's first byte in its source
 * @param validation the valid value, or every violation
 */
public record RowResult<T extends @Nullable Object>(
        long index, long line, long byteOffset, Validation<Seq<Violation>, T> validation) {

    /** Whether the row has no violation. */
    public boolean isValid() {
        return validation.isValid();
    }
}
