package dev.satya;

import io.vavr.collection.Seq;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The models of many rows of one schema, held by field: an array for each, of {@code byte}, {@code
 * short}, {@code int} or {@code long} as the whole numbers need, of {@code double}, a bit for each
 * boolean, and references for all else. Whether a field is null or absent is a bit where it happens
 * at all. Immutable. Rows have positions from 0, of which another is an {@link
 * IndexOutOfBoundsException}; asking a row that is not valid for a field is a {@link
 * ValidationException}, as with {@link Batch#get}.
 *
 * <p>Getters are those of {@link Model}, with a row before the slot, and throw what those throw.
 */
public interface Columns {

    /** The number of rows, valid or not. */
    int size();

    /** The number of rows that are valid. */
    default int validCount() {
        return size() - violations().size();
    }

    /** Whether a row is valid. */
    boolean isValid(int row);

    /** Every violation of a row; none if it is valid. */
    Seq<Violation> violations(int row);

    /** The violations of the rows that are not valid, by position; cannot be changed. */
    SortedMap<Integer, Seq<Violation>> violations();

    /**
     * The handle of a field.
     *
     * @throws java.util.NoSuchElementException if the schema does not declare it
     */
    Slot slot(String name);

    /**
     * A model of a row, equal to the one that validating the row alone gives. It is made anew at
     * each call: a change to it changes nothing here.
     */
    Model model(int row);

    /** The converted value; null if it is null or absent. */
    @Nullable Object get(int row, Slot slot);

    /** Whether the field has a value, given or by default; null counts. */
    boolean has(int row, Slot slot);

    /** Whether the row gave the field; a default does not. */
    boolean isSet(int row, Slot slot);

    /**
     * A whole number, without a box.
     *
     * @throws ArithmeticException if it does not fit {@code long}
     */
    long getLong(int row, Slot slot);

    /** A number as binary64, without a box if all are. */
    double getDouble(int row, Slot slot);

    /** True or false. */
    boolean getBoolean(int row, Slot slot);

    /** Text. */
    default @Nullable String getString(int row, Slot slot) {
        return (String) get(row, slot);
    }
}
