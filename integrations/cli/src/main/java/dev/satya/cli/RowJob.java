package dev.satya.cli;

import dev.satya.RowResult;
import dev.satya.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of all inputs, and tells.
 *
 * @param <T> the value of a valid row
 */
final class RowJob<T extends @Nullable Object> {
    private static final String NOT_WRITTEN = ": is not written, since not all could be read";

    private final RowChecker<T> checker;
    private final RowLoop.Reading reading;
    private final Outputs outputs;
    private final Console console;
    private final Report report;
    private final ProgressBar bar;

    RowJob(RowChecker<T> checker, RowLoop.Reading reading, Outputs outputs, Console console) {
        this.checker = checker;
        this.reading = reading;
        this.outputs = outputs;
        this.console = console;
        this.report = outputs.report(console);
        this.bar = new ProgressBar(console);
    }

    /** The program's exit code. */
    int run(List<Input> inputs) throws CommandException {
        long start = console.nanoTime().getAsLong();
        boolean isOneOfMany = inputs.size() > 1;
        boolean areRead =
                new RowLoop<>(
                                checker,
                                reading,
                                (input, row) -> accept(input, row, isOneOfMany),
                                bar,
                                console)
                        .read(inputs);
        if (areRead) {
            outputs.finish();
        } else {
            outputs.missing().forEach(name -> console.complain(name + NOT_WRITTEN));
        }
        report.finish(console.nanoTime().getAsLong() - start);
        console.out().requireWritten();
        if (!areRead) {
            return ExitCode.UNUSABLE;
        }
        return report.hasInvalid() ? ExitCode.SOME_INVALID : ExitCode.ALL_VALID;
    }

    /** Whether more is wanted: not by somebody who reads no more, unless files are to be written. */
    private boolean accept(Input input, RowResult<T> row, boolean isOneOfMany)
            throws CommandException {
        if (row.isValid()) {
            report.addValid();
            outputs.writeValid(row.get());
            return true;
        }
        report.addInvalid();
        boolean isUnread = false;
        for (Violation violation : row.violations()) {
            if (report.isShowing()) {
                bar.clear();
                report.add(input, row.line(), violation);
                isUnread = outputs.areNowhere() && report.isUnread();
            } else {
                report.add(input, row.line(), violation);
            }
            Input named = isOneOfMany ? input : null;
            outputs.writeViolation(named, row.index(), row.line(), violation);
        }
        return !isUnread;
    }
}
