package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.RowResult;
import dev.satya.interpreter.Satya;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Prints what the standard calls output: a JSON object for each row of all inputs, on a line. */
final class OutputJob {
    /** A tree of units is deeper than the instance that it is about. */
    private static final int DEPTH = 10_000;

    private static final long STACK_BYTES = 1L << 26;

    private final RowChecker<Map<String, Object>> checker;
    private final RowLoop.Reading reading;
    private final Surroundings surroundings;
    private final ProgressBar bar;
    private final Satya writer;
    private boolean hasInvalid;

    OutputJob(
            RowChecker<Map<String, Object>> checker,
            RowLoop.Reading reading,
            Surroundings surroundings) {
        this.checker = checker;
        this.reading = reading;
        this.surroundings = surroundings;
        this.bar = new ProgressBar(surroundings);
        this.writer =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(DEPTH)).build();
    }

    /** The program's exit code. */
    int run(List<Input> inputs) throws CommandException {
        boolean areRead =
                new RowLoop<>(checker, reading, (input, row) -> print(row), bar, surroundings)
                        .read(inputs);
        surroundings.out().requireWritten();
        if (!areRead) {
            return ExitCode.UNUSABLE;
        }
        return hasInvalid ? ExitCode.SOME_INVALID : ExitCode.ALL_VALID;
    }

    /** Whether more is wanted: not by somebody who reads no more. */
    private boolean print(RowResult<Map<String, Object>> row) {
        hasInvalid |= Boolean.FALSE.equals(row.get().get("valid"));
        bar.clear();
        surroundings.out().println(json(row.get()));
        return !surroundings.out().checkError();
    }

    /** A tree that is too deep for this stack is written on a larger one. */
    private String json(Map<String, Object> told) {
        try {
            return writer.toJson(told);
        } catch (StackOverflowError e) {
            FutureTask<String> task = new FutureTask<>(() -> writer.toJson(told));
            new Thread(null, task, "output", STACK_BYTES).start();
            return finished(task);
        }
    }

    private static String finished(FutureTask<String> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
