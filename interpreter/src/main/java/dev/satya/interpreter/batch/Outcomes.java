package dev.satya.interpreter.batch;

import dev.satya.Batch;
import dev.satya.RowResult;
import dev.satya.ValidationException;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A batch: a value a row, and the violations of the others aside. */
final class Outcomes<T extends @Nullable Object> implements Batch<T> {
    private static final Object INVALID = new Object();

    private final List<@Nullable Object> values = new ArrayList<>();
    private final SortedMap<Integer, Seq<Violation>> violations = new TreeMap<>();

    /** Adds the next row. For whoever makes the batch. */
    void add(Validation<Seq<Violation>, T> outcome) {
        if (outcome.isInvalid()) {
            violations.put(values.size(), outcome.getError());
            values.add(INVALID);
        } else {
            values.add(outcome.get());
        }
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public int validCount() {
        return values.size() - violations.size();
    }

    @Override
    public boolean isValid(int row) {
        return values.get(row) != INVALID;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // what is no mark came in as a T
    public T get(int row) {
        Object value = values.get(row);
        if (value == INVALID) {
            throw new ValidationException(violations(row));
        }
        return (T) value;
    }

    @Override
    public Seq<Violation> violations(int row) {
        Seq<Violation> found = isValid(row) ? null : violations.get(row);
        return found == null ? Vector.empty() : found;
    }

    @Override
    public RowResult<T> result(int row) {
        Validation<Seq<Violation>, T> validation =
                isValid(row) ? Validation.valid(get(row)) : Validation.invalid(violations(row));
        return RowResult.of(row, validation);
    }

    @Override
    public List<T> values() {
        List<T> valid = new ArrayList<>(validCount());
        validRows().forEach(row -> valid.add(get(row)));
        return Collections.unmodifiableList(valid);
    }

    @Override
    public IntStream validRows() {
        return IntStream.range(0, size()).filter(this::isValid);
    }

    @Override
    public SortedMap<Integer, Seq<Violation>> violations() {
        return Collections.unmodifiableSortedMap(violations);
    }

    /** {@code 3 rows: 2 valid, 1 invalid}. */
    @Override
    public String toString() {
        return size() + " rows: " + validCount() + " valid, " + invalidCount() + " invalid";
    }
}
