package dev.satya.cli;

import dev.satya.RowResult;
import dev.satya.Validator;
import dev.satya.Violation;
import java.util.List;

/** Checks the rows of all inputs, and tells. */
final class RowJob {
    static final int ALL_VALID = 0;
    static final int SOME_INVALID = 1;
    static final int NOT_ALL_READ = 2;

    private final Validator<Object> validator;
    private final int threads;
    private final Outputs outputs;
    private final Surroundings surroundings;
    private final Report report;
    private final ProgressBar bar;

    RowJob(Validator<Object> validator, int threads, Outputs outputs, Surroundings surroundings) {
        this.validator = validator;
        this.threads = threads;
        this.outputs = outputs;
        this.surroundings = surroundings;
        this.report = new Report(surroundings.out());
        this.bar = new ProgressBar(surroundings);
    }

    /** The program's exit code. */
    int run(List<Input> inputs) throws CommandException {
        long start = surroundings.nanoTime().getAsLong();
        boolean isOneOfMany = inputs.size() > 1;
        boolean areRead =
                new RowLoop<>(
                                input -> input.validate(validator, surroundings.in(), threads),
                                (input, row) -> accept(input, row, isOneOfMany),
                                bar,
                                surroundings)
                        .read(inputs);
        outputs.close();
        report.finish(surroundings.nanoTime().getAsLong() - start);
        if (!areRead) {
            return NOT_ALL_READ;
        }
        return report.hasInvalid() ? SOME_INVALID : ALL_VALID;
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
