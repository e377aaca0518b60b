package dev.satya.interpreter.batch;

import dev.satya.BatchOptions.Until;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some rows in memory. Several threads validate them, each taking the next few that nobody has. */
final class Slice<T extends @Nullable Object> {
    private static final int STEP = 64;

    private final Function<@Nullable Object, Validation<Seq<Violation>, T>> check;
    private final Until until;
    private final @Nullable Object[] rows;
    private final AtomicReferenceArray<@Nullable Validation<Seq<Violation>, T>> outcomes;
    private final AtomicInteger next = new AtomicInteger();

    /** Rows from here on are not wanted. It falls only, so every row before it is validated. */
    private final AtomicInteger end;

    Slice(
            Function<@Nullable Object, Validation<Seq<Violation>, T>> check,
            Until until,
            @Nullable Object[] rows) {
        this.check = check;
        this.until = until;
        this.rows = rows;
        this.outcomes = new AtomicReferenceArray<>(rows.length);
        this.end = new AtomicInteger(rows.length);
    }

    /** Validates all rows, this thread among those that do. */
    void validate(Workers workers, int threads) {
        List<FutureTask<?>> helpers = new ArrayList<>();
        try {
            for (int i = 1; i < threads && i * STEP < rows.length; i++) {
                FutureTask<?> helper = new FutureTask<>(this::work, null);
                helpers.add(helper);
                workers.start(helper);
            }
            work();
            Interruption.check();
            for (FutureTask<?> helper : helpers) {
                Workers.result(helper);
            }
        } finally {
            Workers.cancel(helpers);
        }
    }

    private void work() {
        for (int from = claim(); from < end.get(); from = claim()) {
            for (int row = from; row < from + STEP && row < end.get(); row++) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                validate(row);
            }
        }
    }

    private int claim() {
        return next.getAndAdd(STEP);
    }

    private Validation<Seq<Violation>, T> validate(int row) {
        Validation<Seq<Violation>, T> outcome = check.apply(rows[row]);
        outcomes.setPlain(row, outcome);
        if (until == Until.FIRST_INVALID && outcome.isInvalid()) {
            end.accumulateAndGet(row + 1, Math::min);
        }
        return outcome;
    }

    /**
     * Passes the outcomes on in order. A row that a helper left, because it was interrupted, is done
     * here.
     *
     * @return whether the end was reached, and not a row to stop at
     */
    boolean report(Consumer<? super Validation<Seq<Violation>, T>> receiver) {
        for (int row = 0; row < end.get(); row++) {
            Validation<Seq<Violation>, T> outcome = outcomes.getPlain(row);
            receiver.accept(outcome == null ? validate(row) : outcome);
        }
        return end.get() == rows.length && !endsAtLast();
    }

    private boolean endsAtLast() {
        Validation<Seq<Violation>, T> last =
                rows.length == 0 ? null : outcomes.getPlain(rows.length - 1);
        return until == Until.FIRST_INVALID && last != null && last.isInvalid();
    }
}
