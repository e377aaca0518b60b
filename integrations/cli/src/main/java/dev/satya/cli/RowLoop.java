package dev.satya.cli;

import dev.satya.RowResult;
import dev.satya.RowSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Goes through the rows of inputs, and shows how far it is.
 *
 * @param <T> what becomes of a row
 */
final class RowLoop<T> {
    private final Source<T> source;
    private final Sink<T> sink;
    private final Surroundings surroundings;
    private final ProgressBar bar;
    private long rows;
    private boolean isWanted = true;

    /** Where the results come from. */
    interface Source<T> {
        Stream<RowResult<T>> rows(Input input) throws IOException;
    }

    /** Where they go to. */
    interface Sink<T> {
        /** Takes a result; whether more are wanted. */
        boolean accept(Input input, RowResult<T> row) throws CommandException;
    }

    RowLoop(Source<T> source, Sink<T> sink, ProgressBar bar, Surroundings surroundings) {
        this.source = source;
        this.sink = sink;
        this.bar = bar;
        this.surroundings = surroundings;
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
        long size = input.size();
        try (Stream<RowResult<T>> all = source.rows(input)) {
            Iterator<RowResult<T>> iterator = all.iterator();
            while (isWanted && iterator.hasNext()) {
                RowResult<T> row = iterator.next();
                isWanted = sink.accept(input, row);
                bar.update(input.name(), row.byteOffset(), size, ++rows);
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

    private boolean complain(Input input, IOException e) {
        bar.clear();
        if (e instanceof RowSyntaxException mistake) {
            String place = input.name() + ":" + mistake.line() + ":" + mistake.column();
            surroundings.complain(place + ": " + mistake.reason());
        } else {
            surroundings.complain(CommandException.of(input.name(), e).getMessage());
        }
        return false;
    }
}
