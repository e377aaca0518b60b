package dev.satya.cli;

import dev.satya.RowResult;
import dev.satya.Violation;
import java.util.List;

/** Checks the rows of all inputs, and tells. */
final class RowJob {
    private static final String NOT_WRITTEN = ": is not written, since not all could be read";

    private final RowChecker<Object> checker;
    private final RowLoop.Reading reading;
    private final Outputs outputs;
    private final Surroundings surroundings;
    private final Report report;
    private final ProgressBar bar;

    RowJob(
            RowChecker<Object> checker,
            RowLoop.Reading reading,
            Outputs outputs,
            Surroundings surroundings) {
        this.checker = checker;
        this.reading = reading;
        this.outputs = outputs;
        this.surroundings = surroundings;
        this.report = outputs.report(surroundings);
        this.bar = new ProgressBar(surroundings);
    }

    /** The program's exit code. */
    int run(List<Input> inputs) throws CommandException {
        long start = surroundings.nanoTime().getAsLong();
        boolean isOneOfMany = inputs.size() > 1;
        boolean areRead =
                new RowLoop<>(
                                checker,
                                reading,
                                (input, row) -> accept(input, row, isOneOfMany),
                                bar,
                                surroundings)
                        .read(inputs);
        if (areRead) {
            outputs.finish();
        } else {
            outputs.missing().forEach(name -> surroundings.complain(name + NOT_WRITTEN));
        }
        report.finish(surroundings.nanoTime().getAsLong() - start);
        surroundings.out().requireWritten();
        if (!areRead) {
            return ExitCode.UNUSABLE;
        }
        return report.hasInvalid() ? ExitCode.SOME_INVALID : ExitCode.ALL_VALID;
    }

    /** Whether more is wanted: not by somebody who reads no more, unless files are to be written. */
    private boolean accept(Input input, RowResult<Object> row, boolean isOneOfMany)
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
