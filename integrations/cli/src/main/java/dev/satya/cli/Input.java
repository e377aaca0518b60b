package dev.satya.cli;

import dev.satya.Limits;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to check.
 *
 * @param name as it was given
 * @param file that it names; null: standard input
 * @param format AUTO: by the first line
 */
record Input(String name, @Nullable Path file, Format format) {
    /** The name of standard input. */
    static final String STANDARD_INPUT = "-";

    private static final int BUFFER = 1 << 16;

    /** A row may take a sixteenth of the memory: read, it is larger. */
    private static final int SHARE_OF_A_ROW = 16;

    /** The inputs of a command, each known to be there. */
    static List<Input> all(List<String> names, Format format) throws CommandException {
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            inputs.add(of(name, format));
        }
        return inputs;
    }

    private static Input of(String name, Format format) throws CommandException {
        if (name.equals(STANDARD_INPUT)) {
            return new Input(name, null, format);
        }
        if (format == Format.AUTO) {
            Format.requireJson(name);
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
            return FileNames.path(name);
        } catch (InvalidPathException e) {
            throw new CommandException(
                    (name.isEmpty() ? "INPUT \"\"" : name) + ": " + e.getReason());
        }
    }

    /**
     * An input while it is read.
     *
     * @param stream of the text, unpacked
     * @param start of the text
     * @param size in bytes; −1 where it is not known
     */
    record Opened(BufferedInputStream stream, ArrayStart start, long size) implements Closeable {
        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** Opens it; standard input stays open when this is closed. */
    Opened open(InputStream standardInput) throws IOException {
        InputStream in = file == null ? unclosable(standardInput) : opened(file);
        try {
            InputStream unpacked = GzipInput.unpacked(in);
            BufferedInputStream stream = new BufferedInputStream(unpacked, BUFFER);
            ArrayStart start = format == Format.NDJSON ? ArrayStart.NONE : ArrayStart.of(stream);
            return new Opened(stream, start, unpacked instanceof GzipInput ? -1 : size());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The stream of a file; that of a pipe cannot say how much there is, and fails if it is asked. */
    private static InputStream opened(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return Files.isRegularFile(file)
                ? in
                : new FilterInputStream(in) {
                    @Override
                    public int available() {
                        return 0;
                    }
                };
    }

    private long size() throws IOException {
        return file != null && Files.isRegularFile(file) ? Files.size(file) : -1;
    }

    private static InputStream unclosable(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // It was open before the program was.
            }
        };
    }

    /** The longest row, in bytes, that a heap of {@code memory} bytes is to hold. */
    static int longestRow(long memory) {
        return (int) Math.min(Limits.DEFAULT.documentLength(), memory / SHARE_OF_A_ROW);
    }
}
