package dev.satya.interpreter;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.Columns;
import dev.satya.Options.Reporting;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Rows;
import dev.satya.Violation;
import dev.satya.interpreter.batch.Portions;
import dev.satya.interpreter.batch.RowStream;
import dev.satya.interpreter.batch.RowValidation;
import dev.satya.interpreter.column.ColumnBuilder;
import dev.satya.interpreter.evaluate.Lookups;
import dev.satya.interpreter.slot.SlotLayout;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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
        Objects.requireNonNull(options, "options");
    }

    @Override
    public Batch<T> validate(Iterable<? extends @Nullable Object> rows) {
        Objects.requireNonNull(rows, "rows");
        return validator.asksSlowChecks()
                ? Portions.validate(this::ofPortion, rows, options)
                : RowValidation.validate(validator::validate, rows, options);
    }

    /** What validates rows of a portion, all of which slow checks are asked about before. */
    private Function<@Nullable Object, Validation<Seq<Violation>, T>> ofPortion(
            List<? extends @Nullable Object> rows) {
        return answered(
                Collections.<@Nullable Object>unmodifiableList(rows), CompiledValidator::validate);
    }

    /**
     * What validates rows, when slow checks have been asked about them. Rows of which all is known are
     * not looked at once more.
     */
    private <R extends @Nullable Object, V extends @Nullable Object>
            Function<R, Validation<Seq<Violation>, V>> answered(
                    List<R> rows,
                    BiFunction<CompiledValidator<T>, R, Validation<Seq<Violation>, V>> look) {
        Lookups lookups = new Lookups();
        CompiledValidator<T> collecting = validator.collecting(lookups);
        CompiledValidator<T> asking = validator.with(lookups);
        Map<R, Validation<Seq<Violation>, V>> known =
                Collections.synchronizedMap(new IdentityHashMap<>());
        List<R> open = new ArrayList<>(rows);
        for (int round = 0; round < Lookups.MOST_ROUNDS && !open.isEmpty(); round++) {
            open.removeIf(
                    row -> {
                        int before = lookups.open();
                        Validation<Seq<Violation>, V> outcome = look.apply(collecting, row);
                        boolean isKnown = lookups.open() == before;
                        if (isKnown && (outcome.isValid() || !stopsAtFirst())) {
                            known.put(row, outcome);
                        }
                        return isKnown;
                    });
            lookups.answer();
        }
        return row -> {
            Validation<Seq<Violation>, V> outcome = known.remove(row);
            return outcome == null ? look.apply(asking, row) : outcome;
        };
    }

    private boolean stopsAtFirst() {
        return validator.options().reporting() == Reporting.FAIL_FAST;
    }

    @Override
    public Batch<T> validate(Stream<? extends @Nullable Object> rows) {
        return validate(once(Objects.requireNonNull(rows, "rows")));
    }

    /** The elements of a stream, which can be gone through once. */
    private static <R extends @Nullable Object> Iterable<R> once(Stream<R> rows) {
        return rows::iterator;
    }

    @Override
    public Stream<RowResult<T>> validate(RowInput rows) {
        Objects.requireNonNull(rows, "rows");
        Locale locale = validator.options().locale();
        return validator.asksSlowChecks()
                ? RowStream.ofPortions(
                        all -> answered(all, CompiledValidator::validateJson),
                        locale,
                        rows,
                        options)
                : RowStream.of(validator::validateJson, locale, rows, options);
    }

    @Override
    public Stream<RowResult<@Nullable Void>> violations(RowInput rows) {
        Objects.requireNonNull(rows, "rows");
        Locale locale = validator.options().locale();
        return validator.asksSlowChecks()
                ? RowStream.ofPortions(
                        all -> answered(all, CompiledRows::verdict), locale, rows, options)
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
        Objects.requireNonNull(rows, "rows");
        ColumnBuilder columns = newColumns();
        if (validator.asksSlowChecks()) {
            Portions.validate(this::ofPortion, rows, options, columns::add);
        } else {
            RowValidation.validate(validator::validate, rows, options, columns::add);
        }
        return columns.build();
    }

    @Override
    public Columns columns(Stream<RowResult<T>> results) {
        Objects.requireNonNull(results, "results");
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
