package dev.satya;

import io.vavr.collection.Seq;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of many rows, by their position from 0. Immutable, if the values are not changed. A
 * position that has no result is an {@link IndexOutOfBoundsException}.
 *
 * @param <T> what a valid row becomes
 */
public interface Batch<T extends @Nullable Object> {

    /** The number of rows that have a result. */
    int size();

    /** The number of rows that are valid. */
    int validCount();

    /** The number of rows that are not valid. */
    default int invalidCount() {
        return size() - validCount();
    }

    /** Whether all rows are valid. */
    default boolean isValid() {
        return validCount() == size();
    }

    /** Whether a row is valid. */
    boolean isValid(int row);

    /**
     * The value of a valid row.
     *
     * @throws ValidationException with every violation if it is not valid
     */
    T get(int row);

    /** Every violation of a row; none if it is valid. */
    Seq<Violation> violations(int row);

    /** What became of a row. */
    RowResult<T> result(int row);

    /** What became of each row, in order. */
    default Stream<RowResult<T>> results() {
        return IntStream.range(0, size()).mapToObj(this::result);
    }

    /** The values of the valid rows, in order, as a new list that cannot be changed. */
    List<T> values();

    /** The positions of the valid rows, in order; the one of a value is at the value's own. */
    IntStream validRows();

    /** The violations of the rows that are not valid, by position; cannot be changed. */
    SortedMap<Integer, Seq<Violation>> violations();
}
