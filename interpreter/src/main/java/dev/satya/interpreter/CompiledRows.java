package dev.satya.interpreter;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.Columns;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Rows;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.batch.Many;
import dev.satya.interpreter.batch.RowStream;
import dev.satya.interpreter.column.ColumnBuilder;
import dev.satya.interpreter.slot.SlotLayout;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many instances for one validator.
 *
 * @param layout of its models; null: it makes others, or other values
 */
record CompiledRows<T extends @Nullable Object>(
        Validator<T> validator, @Nullable SlotLayout layout, BatchOptions options)
        implements Rows<T> {

    CompiledRows {
        Objects.requireNonNull(options);
    }

    @Override
    public Batch<T> validate(Iterable<? extends @Nullable Object> rows) {
        return Many.validate(validator::validate, rows, options);
    }

    @Override
    public Batch<T> validate(Stream<? extends @Nullable Object> rows) {
        return validate(once(rows));
    }

    /** The elements of a stream, which can be gone through once. */
    private static <R extends @Nullable Object> Iterable<R> once(Stream<R> rows) {
        return rows::iterator;
    }

    @Override
    public Stream<RowResult<T>> validate(RowInput rows) {
        return RowStream.of(validator::validateJson, validator.options().locale(), rows, options);
    }

    @Override
    public Stream<RowResult<@Nullable Void>> violations(RowInput rows) {
        return RowStream.of(this::verdict, validator.options().locale(), rows, options);
    }

    private Validation<Seq<Violation>, @Nullable Void> verdict(byte[] json) {
        Seq<Violation> violations = validator.violationsJson(json);
        return violations.isEmpty() ? Validation.valid(null) : Validation.invalid(violations);
    }

    @Override
    public Columns columns(Iterable<? extends @Nullable Object> rows) {
        ColumnBuilder columns = newColumns();
        Many.validate(validator::validate, rows, options, columns::add);
        return columns.build();
    }

    @Override
    public Columns columns(Stream<RowResult<T>> results) {
        ColumnBuilder columns = newColumns();
        results.forEachOrdered(result -> columns.add(result.validation()));
        return columns.build();
    }

    private ColumnBuilder newColumns() {
        if (layout == null || validator.isValid(null)) {
            throw new UnsupportedOperationException("not every value of this schema is a model");
        }
        return new ColumnBuilder(layout);
    }
}
