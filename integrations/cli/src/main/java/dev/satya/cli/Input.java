package dev.satya.cli;

import dev.satya.BatchOptions;
import dev.satya.OutputFormat;
import dev.satya.RowResult;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows to check.
 *
 * @param name as it was given
 * @param file that it names; null: standard input
 * @param format AUTO: by the first line
 */
record Input(String name, @Nullable Path file, Format format) {
    private static final String STANDARD_INPUT = "-";

    /** A row may take a sixteenth of the memory: read, it is larger. */
    private static final int SHARE_OF_A_ROW = 16;

    /** The inputs of a command, each known to be there. */
    static List<Input> all(List<String> names, Format format) throws CommandException {
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            Input input = of(name, format);
            if (input.file == null && inputs.contains(input)) {
                throw new CommandException("standard input can be read once only");
            }
            inputs.add(input);
        }
        return inputs;
    }

    private static Input of(String name, Format format) throws CommandException {
        if (name.equals(STANDARD_INPUT)) {
            return new Input(name, null, format);
        }
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw new CommandException(name + ": is a directory");
        }
        if (!Files.exists(file)) {
            throw CommandException.of(name, new NoSuchFileException(name));
        }
        if (!Files.isReadable(file)) {
            throw new CommandException(name + ": permission denied");
        }
        return new Input(name, file, format == Format.AUTO ? Format.ofName(name) : format);
    }

    private static Path path(String name) throws CommandException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandException(name + ": " + e.getReason());
        }
    }

    /** The results of its rows; standard input stays open when they are closed. */
    <T> Stream<RowResult<T>> validate(
            Validator<T> validator, InputStream standardInput, int threads) throws IOException {
        InputStream in = open(standardInput);
        return switch (format) {
            case AUTO -> validator.validateRows(in, options(threads));
            case JSON -> validator.validateJsonArray(in, options(threads));
            case NDJSON -> validator.validateNdjson(in, options(threads));
        };
    }

    /** What the standard calls the output for each of its rows; the same holds. */
    Stream<RowResult<Map<String, Object>>> tell(
            SchemaOutput output, OutputFormat as, InputStream standardInput, int threads)
            throws IOException {
        InputStream in = open(standardInput);
        return switch (format) {
            case AUTO -> output.ofRows(in, as, options(threads));
            case JSON -> output.ofJsonArray(in, as, options(threads));
            case NDJSON -> output.ofNdjson(in, as, options(threads));
        };
    }

    private InputStream open(InputStream standardInput) throws IOException {
        return file == null ? unclosable(standardInput) : Files.newInputStream(file);
    }

    private static BatchOptions options(int threads) {
        return BatchOptions.DEFAULT
                .withThreads(threads)
                .withMaximumRowLength(longestRow(Runtime.getRuntime().maxMemory()));
    }

    /** The longest row, in bytes, that a heap of {@code memory} bytes is to hold. */
    static int longestRow(long memory) {
        return (int) Math.min(BatchOptions.DEFAULT.maximumRowLength(), memory / SHARE_OF_A_ROW);
    }

    /** In bytes; −1 where it is not known. */
    long size() {
        try {
            return file != null && Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static InputStream unclosable(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // It was open before the program was.
            }
        };
    }
}
