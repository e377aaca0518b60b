package dev.satya.cli;

import dev.satya.RowResult;
import dev.satya.RowSyntaxException;
import dev.satya.Validator;
import dev.satya.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks the rows of all inputs, and tells. */
final class RowJob {
    private static final int ALL_VALID = 0;
    private static final int SOME_INVALID = 1;
    private static final int NOT_ALL_READ = 2;

    private final Validator<Object> validator;
    private final int threads;
    private final Outputs outputs;
    private final Surroundings surroundings;
    private final Report report;
    private final ProgressBar bar;
    private boolean isUnread;

    RowJob(Validator<Object> validator, int threads, Outputs outputs, Surroundings surroundings) {
        this.validator = validator;
        this.threads = threads;
        this.outputs = outputs;
        this.surroundings = surroundings;
        this.report = new Report(surroundings.out());
        this.bar = new ProgressBar(surroundings);
    }

    /** The program's exit code. An input that cannot be read to its end does not stop the next. */
    int run(List<Input> inputs) throws CommandException {
        long start = surroundings.nanoTime().getAsLong();
        boolean areRead = true;
        for (Input input : inputs) {
            areRead &= read(input, inputs.size() > 1);
        }
        outputs.close();
        report.finish(surroundings.nanoTime().getAsLong() - start);
        if (!areRead) {
            return NOT_ALL_READ;
        }
        return report.hasInvalid() ? SOME_INVALID : ALL_VALID;
    }

    private boolean read(Input input, boolean isOneOfMany) throws CommandException {
        long size = input.size();
        try (Stream<RowResult<Object>> rows =
                input.validate(validator, surroundings.in(), threads)) {
            Iterator<RowResult<Object>> iterator = rows.iterator();
            while (!isUnread && iterator.hasNext()) {
                RowResult<Object> row = iterator.next();
                accept(input, row, isOneOfMany);
                bar.update(input.name(), row.byteOffset(), size, report.rows());
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

    private void accept(Input input, RowResult<Object> row, boolean isOneOfMany)
            throws CommandException {
        if (row.isValid()) {
            report.addValid();
            outputs.writeValid(row.get());
            return;
        }
        report.addInvalid();
        for (Violation violation : row.violations()) {
            if (report.isShowing()) {
                bar.clear();
                report.add(input, row.line(), violation);
                // Somebody who reads no more wants no more, unless files are to be written.
                isUnread = outputs.areNowhere() && report.isUnread();
            } else {
                report.add(input, row.line(), violation);
            }
            Input named = isOneOfMany ? input : null;
            outputs.writeViolation(named, row.index(), row.line(), violation);
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
