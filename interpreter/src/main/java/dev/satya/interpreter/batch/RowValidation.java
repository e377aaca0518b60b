package dev.satya.interpreter.batch;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.BatchOptions.Until;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Validates rows that are in memory, or come to be one after the other. */
public final class RowValidation<T extends @Nullable Object> {
    /** Rows that several threads validate before the next are taken. */
    private static final int SLICE = 1 << 14;

    private final Function<@Nullable Object, Validation<Seq<Violation>, T>> check;
    private final BatchOptions options;

    private RowValidation(
            Function<@Nullable Object, Validation<Seq<Violation>, T>> check, BatchOptions options) {
        this.check = check;
        this.options = options;
    }

    /** The results of all rows. */
    public static <T extends @Nullable Object> Batch<T> validate(
            Function<@Nullable Object, Validation<Seq<Violation>, T>> check,
            Iterable<? extends @Nullable Object> rows,
            BatchOptions options) {
        Outcomes<T> outcomes = new Outcomes<>();
        validate(check, rows, options, outcomes::add);
        return outcomes;
    }

    /**
     * Passes the outcome of each row on, in order, on the calling thread.
     *
     * @param check called by any thread; what it throws is thrown here
     */
    public static <T extends @Nullable Object> void validate(
            Function<@Nullable Object, Validation<Seq<Violation>, T>> check,
            Iterable<? extends @Nullable Object> rows,
            BatchOptions options,
            Consumer<? super Validation<Seq<Violation>, T>> receiver) {
        RowValidation<T> validation = new RowValidation<>(check, options);
        boolean isSmall = rows instanceof Collection<?> all && all.size() < options.parallelFrom();
        if (options.threads() == 1 || isSmall) {
            validation.validateHere(rows, receiver);
        } else {
            validation.validateInSlices(rows.iterator(), receiver);
        }
    }

    private void validateHere(
            Iterable<? extends @Nullable Object> rows,
            Consumer<? super Validation<Seq<Violation>, T>> receiver) {
        for (Object row : rows) {
            Interruption.check();
            Validation<Seq<Violation>, T> outcome = check.apply(row);
            receiver.accept(outcome);
            if (options.until() == Until.FIRST_INVALID && outcome.isInvalid()) {
                return;
            }
        }
    }

    private void validateInSlices(
            Iterator<? extends @Nullable Object> rows,
            Consumer<? super Validation<Seq<Violation>, T>> receiver) {
        try (Workers workers = Workers.of(options, options.threads() - 1)) {
            boolean goesOn = true;
            while (goesOn && rows.hasNext()) {
                @Nullable Object[] taken = take(rows);
                Slice<T> slice = new Slice<>(check, options.until(), taken);
                boolean isSmall = taken.length < options.parallelFrom();
                slice.validate(workers, isSmall ? 1 : options.threads());
                goesOn = slice.report(receiver);
            }
        }
    }

    private @Nullable Object[] take(Iterator<? extends @Nullable Object> rows) {
        int wanted = Math.max(SLICE, options.parallelFrom());
        List<@Nullable Object> taken = new ArrayList<>();
        while (taken.size() < wanted && rows.hasNext()) {
            Interruption.check();
            taken.add(rows.next());
        }
        return taken.toArray();
    }
}
