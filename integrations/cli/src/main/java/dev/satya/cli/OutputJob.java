package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.OutputFormat;
import dev.satya.RowResult;
import dev.satya.SchemaOutput;
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

    private final SchemaOutput output;
    private final OutputFormat format;
    private final int threads;
    private final Surroundings surroundings;
    private final ProgressBar bar;
    private final Satya writer;
    private boolean hasInvalid;

    OutputJob(SchemaOutput output, OutputFormat format, int threads, Surroundings surroundings) {
        this.output = output;
        this.format = format;
        this.threads = threads;
        this.surroundings = surroundings;
        this.bar = new ProgressBar(surroundings);
        this.writer =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(DEPTH)).build();
    }

    /** The program's exit code. */
    int run(List<Input> inputs) throws CommandException {
        boolean areRead =
                new RowLoop<>(
                                input -> input.tell(output, format, surroundings.in(), threads),
                                (input, row) -> print(row),
                                bar,
                                surroundings)
                        .read(inputs);
        surroundings.out().flush();
        if (!areRead) {
            return RowJob.NOT_ALL_READ;
        }
        return hasInvalid ? RowJob.SOME_INVALID : RowJob.ALL_VALID;
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
