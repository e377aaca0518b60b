package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.RowResult;
import dev.satya.interpreter.Satya;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Prints what the standard calls output: a JSON object for each row of all inputs, on a line. It is
 * written while it is made, so that no more of it is in memory than a few kilobytes.
 */
final class OutputJob {
    /** A tree of units is deeper than the instance that it is about. */
    private static final int DEPTH = 10_000;

    private final RowChecker<Map<String, Object>> checker;
    private final RowLoop.Reading reading;
    private final Console console;
    private final ProgressBar bar;
    private final Satya writer;
    private boolean hasInvalid;

    OutputJob(RowChecker<Map<String, Object>> checker, RowLoop.Reading reading, Console console) {
        this.checker = checker;
        this.reading = reading;
        this.console = console;
        this.bar = new ProgressBar(console);
        this.writer =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(DEPTH)).build();
    }

    /** The program's exit code. */
    int run(List<Input> inputs) throws CommandException {
        boolean areRead = LargeStack.call(() -> read(inputs));
        console.out().requireWritten();
        if (!areRead) {
            return ExitCode.UNUSABLE;
        }
        return hasInvalid ? ExitCode.SOME_INVALID : ExitCode.ALL_VALID;
    }

    private boolean read(List<Input> inputs) throws CommandException {
        return new RowLoop<>(checker, reading, (input, row) -> print(row), bar, console)
                .read(inputs);
    }

    /** Whether more is wanted: not by somebody who reads no more. */
    private boolean print(RowResult<Map<String, Object>> row) throws CommandException {
        hasInvalid |= Boolean.FALSE.equals(row.get().get("valid"));
        bar.clear();
        StandardOutput out = console.out();
        try {
            writer.writeJson(row.get(), out);
        } catch (IOException e) {
            throw CommandException.of("cannot write standard output", e);
        }
        out.println();
        return !out.checkError();
    }
}
