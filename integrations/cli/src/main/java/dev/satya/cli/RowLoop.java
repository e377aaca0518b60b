package dev.satya.cli;

import dev.satya.BatchOptions;
import dev.satya.RowResult;
import dev.satya.RowSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of inputs, and shows how far it is.
 *
 * @param <T> what becomes of a row
 */
final class RowLoop<T extends @Nullable Object> {
    private final RowChecker<T> checker;
    private final Reading reading;
    private final Sink<T> sink;
    private final Console console;
    private final ProgressBar bar;
    private long rows;
    private boolean isWanted = true;

    /**
     * How rows are read.
     *
     * @param threads that check them
     * @param arrays what becomes of arrays
     */
    record Reading(int threads, ArrayRule arrays) {
        BatchOptions options(ArrayStart start) {
            return BatchOptions.DEFAULT
                    .withThreads(threads)
                    .withMaximumRowLength(Input.longestRow(Runtime.getRuntime().maxMemory()))
                    .withArrays(arrays.arrays(start));
        }
    }

    /** Where the answers go to. */
    interface Sink<T extends @Nullable Object> {
        /** Takes a result; whether more are wanted. */
        boolean accept(Input input, RowResult<T> row) throws CommandException;
    }

    RowLoop(
            RowChecker<T> checker,
            Reading reading,
            Sink<T> sink,
            ProgressBar bar,
            Console console) {
        this.checker = checker;
        this.reading = reading;
        this.sink = sink;
        this.bar = bar;
        this.console = console;
    }

    /** Whether all could be read. An input that cannot be read to its end does not stop the next. */
    boolean read(List<Input> inputs) throws CommandException {
        boolean areRead = true;
        for (Input input : inputs) {
            areRead &= read(input);
        }
        return areRead;
    }

    private boolean read(Input input) throws CommandException {
        try (Input.Opened opened = input.open(console.in())) {
            String note = reading.arrays.note(opened.start());
            if (note != null) {
                console.complain(input.name() + ": " + note);
            }
            long before = rows;
            read(input, opened);
            if (rows == before && isWanted && opened.start() == ArrayStart.NONE) {
                bar.clear();
                console.complain(input.name() + ": is empty: there are no rows");
            }
            return true;
        } catch (UncheckedIOException e) {
            return complain(input, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            return complain(input, e);
        } finally {
            bar.clear();
        }
    }

    private void read(Input input, Input.Opened opened) throws CommandException {
        BatchOptions options = reading.options(opened.start());
        try (Stream<RowResult<T>> all = checker.check(opened.stream(), input.format(), options)) {
            Iterator<RowResult<T>> iterator = all.iterator();
            while (isWanted && iterator.hasNext()) {
                RowResult<T> row = iterator.next();
                isWanted = sink.accept(input, row);
                bar.update(input.name(), row.byteOffset(), opened.size(), ++rows);
            }
        }
    }

    private boolean complain(Input input, IOException e) {
        bar.clear();
        if (e instanceof RowSyntaxException mistake) {
            String place = input.name() + ":" + mistake.line() + ":" + mistake.column();
            console.complain(place + ": " + mistake.reason());
        } else {
            console.complain(CommandException.of(input.name(), e).getMessage());
        }
        return false;
    }
}
