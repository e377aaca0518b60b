package dev.satya.interpreter.batch;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.BatchOptions.Until;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Validates rows in memory portion by portion, on the calling thread: all rows of a portion are seen
 * before the first of them is judged.
 */
public final class Portions {
    private static final int ROWS = 1 << 14;

    private Portions() {}

    /** Makes of the rows of a portion what validates each of them. */
    @FunctionalInterface
    public interface Preparation<T extends @Nullable Object> {
        /** What validates rows of a portion. */
        Function<@Nullable Object, Validation<Seq<Violation>, T>> of(
                List<? extends @Nullable Object> portion);
    }

    /** The results of all rows. */
    public static <T extends @Nullable Object> Batch<T> validate(
            Preparation<T> preparation,
            Iterable<? extends @Nullable Object> rows,
            BatchOptions options) {
        Outcomes<T> outcomes = new Outcomes<>();
        validate(preparation, rows, options, outcomes::add);
        return outcomes;
    }

    /** Passes the outcome of each row on, in order. */
    public static <T extends @Nullable Object> void validate(
            Preparation<T> preparation,
            Iterable<? extends @Nullable Object> rows,
            BatchOptions options,
            Consumer<? super Validation<Seq<Violation>, T>> receiver) {
        Iterator<? extends @Nullable Object> all = rows.iterator();
        while (all.hasNext()) {
            List<@Nullable Object> portion = take(all);
            Function<@Nullable Object, Validation<Seq<Violation>, T>> check =
                    preparation.of(portion);
            for (Object row : portion) {
                Interruption.check();
                Validation<Seq<Violation>, T> outcome = check.apply(row);
                receiver.accept(outcome);
                if (options.until() == Until.FIRST_INVALID && outcome.isInvalid()) {
                    return;
                }
            }
        }
    }

    private static List<@Nullable Object> take(Iterator<? extends @Nullable Object> rows) {
        List<@Nullable Object> taken = new ArrayList<>();
        while (taken.size() < ROWS && rows.hasNext()) {
            Interruption.check();
            taken.add(rows.next());
        }
        return taken;
    }
}
