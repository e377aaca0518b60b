package dev.satya;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row. Immutable, if the value is not changed.
 *
 * @param <T> what a valid row becomes
 */
public final class RowResult<T extends @Nullable Object> {
    private final long index;
    private final long line;
    private final long byteOffset;
    private final Validation<Seq<Violation>, T> validation;

    private RowResult(
            long index, long line, long byteOffset, Validation<Seq<Violation>, T> validation) {
        this.index = index;
        this.line = line;
        this.byteOffset = byteOffset;
        this.validation = validation;
    }

    /** The position of the row in its source, from 0. */
    public long index() {
        return index;
    }

    /** The line on which the row begins, from 1; 0: the row is from no text. */
    public long line() {
        return line;
    }

    /** The offset of the row's first byte in its source; −1: the row is from no text. */
    public long byteOffset() {
        return byteOffset;
    }

    /** The valid value, or every violation. */
    public Validation<Seq<Violation>, T> validation() {
        return validation;
    }

    /** The result of a row that is from no text. */
    public static <T extends @Nullable Object> RowResult<T> of(
            long index, Validation<Seq<Violation>, T> validation) {
        return new RowResult<>(index, 0, -1, validation);
    }

    /** The same result of a row that begins at this line and at this byte of a text. */
    public RowResult<T> at(long line, long byteOffset) {
        return new RowResult<>(index, line, byteOffset, validation);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowResult<?> that
                && index == that.index
                && line == that.line
                && byteOffset == that.byteOffset
                && validation.equals(that.validation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, line, byteOffset, validation);
    }

    @Override
    public String toString() {
        return "RowResult["
                + "index="
                + index
                + ", line="
                + line
                + ", byteOffset="
                + byteOffset
                + ", validation="
                + validation
                + "]";
    }
}
