package dev.satya.interpreter;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.Columns;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Rows;
import dev.satya.Violation;
import dev.satya.interpreter.batch.Many;
import dev.satya.interpreter.batch.Portions;
import dev.satya.interpreter.batch.RowStream;
import dev.satya.interpreter.column.ColumnBuilder;
import dev.satya.interpreter.evaluate.Lookups;
import dev.satya.interpreter.slot.SlotLayout;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many instances for one validator.
 *
 * @param layout of its models; null: it makes others, or other values
 */
record CompiledRows<T extends @Nullable Object>(
        CompiledValidator<T> validator, @Nullable SlotLayout layout, BatchOptions options)
        implements Rows<T> {

    CompiledRows {
        Objects.requireNonNull(options);
    }

    @Override
    public Batch<T> validate(Iterable<? extends @Nullable Object> rows) {
        return validator.asksSlowChecks()
                ? Portions.validate(this::ofPortion, rows, options)
                : Many.validate(validator::validate, rows, options);
    }

    /** What validates rows of a portion, all of which slow checks are asked about before. */
    private Function<@Nullable Object, Validation<Seq<Violation>, T>> ofPortion(
            List<? extends @Nullable Object> rows) {
        return answered(rows, CompiledValidator::validate)::validate;
    }

    private <R extends @Nullable Object> CompiledValidator<T> answered(
            List<R> rows, BiConsumer<CompiledValidator<T>, R> look) {
        Lookups lookups = new Lookups();
        CompiledValidator<T> asking = validator.with(lookups);
        rows.forEach(row -> look.accept(asking, row));
        lookups.answer();
        return asking;
    }

    private CompiledValidator<T> answered(List<byte[]> rows) {
        return answered(rows, CompiledValidator::validateJson);
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
        Locale locale = validator.options().locale();
        return validator.asksSlowChecks()
                ? RowStream.ofPortions(all -> answered(all)::validateJson, locale, rows, options)
                : RowStream.of(validator::validateJson, locale, rows, options);
    }

    @Override
    public Stream<RowResult<@Nullable Void>> violations(RowInput rows) {
        Locale locale = validator.options().locale();
        return validator.asksSlowChecks()
                ? RowStream.ofPortions(all -> verdicts(answered(all)), locale, rows, options)
                : RowStream.of(verdicts(validator), locale, rows, options);
    }

    private static Function<byte[], Validation<Seq<Violation>, @Nullable Void>> verdicts(
            CompiledValidator<?> validator) {
        return json -> verdict(validator, json);
    }

    private static Validation<Seq<Violation>, @Nullable Void> verdict(
            CompiledValidator<?> validator, byte[] json) {
        Seq<Violation> violations = validator.violationsJson(json);
        return violations.isEmpty() ? Validation.valid(null) : Validation.invalid(violations);
    }

    @Override
    public Columns columns(Iterable<? extends @Nullable Object> rows) {
        ColumnBuilder columns = newColumns();
        if (validator.asksSlowChecks()) {
            Portions.validate(this::ofPortion, rows, options, columns::add);
        } else {
            Many.validate(validator::validate, rows, options, columns::add);
        }
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
