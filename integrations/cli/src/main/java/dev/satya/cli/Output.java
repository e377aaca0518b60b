package dev.satya.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lines to write: nowhere, to standard output, or into a file, which appears under its name when it
 * is whole.
 */
final class Output implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final @Nullable OutputStream stream;

    /** Where lines go at once, so that whoever waits for them has them; null: they go elsewhere. */
    private final @Nullable StandardOutput out;

    /** Holds the lines until they are whole; null: they are written where they belong. */
    private final @Nullable PartFile part;

    private Output(
            String name,
            @Nullable OutputStream stream,
            @Nullable StandardOutput out,
            @Nullable PartFile part) {
        this.name = name;
        this.stream = stream;
        this.out = out;
        this.part = part;
    }

    /** Begins to write; null: lines go nowhere. */
    static Output open(@Nullable Destination destination, StandardOutput out)
            throws CommandException {
        if (destination == null) {
            return new Output("", null, null, null);
        }
        String name = destination.name();
        Path file = destination.file();
        if (file == null) {
            return new Output(name, out, out, null);
        }
        requireWritable(name, file);
        try {
            PartFile part = destination.isOpenedAsItIs() ? null : new PartFile(file);
            OutputStream stream = part == null ? Files.newOutputStream(file) : part.open();
            return new Output(name, new BufferedOutputStream(stream, BUFFER), null, part);
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    private static void requireWritable(String name, Path file) throws CommandException {
        if (Files.isDirectory(file)) {
            throw new CommandException("cannot write " + name + ": is a directory");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new CommandException("cannot write " + name + ": permission denied");
        }
    }

    boolean isNowhere() {
        return stream == null;
    }

    /** Whether standard output is for these lines alone. */
    boolean isStandardOutput() {
        return out != null;
    }

    void writeLine(String line) throws CommandException {
        if (stream == null) {
            return;
        }
        try {
            stream.write(line.getBytes(StandardCharsets.UTF_8));
            stream.write('\n');
        } catch (IOException e) {
            throw failed(name, e);
        }
        if (out != null) {
            out.requireWritten();
        }
    }

    /** Says that these were all lines: they are put where they belong. */
    void finish() throws CommandException {
        if (stream == null || out != null) {
            return;
        }
        try {
            stream.close();
            if (part != null) {
                part.putInPlace();
            }
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    /** The name under which nothing has appeared, or null. */
    @Nullable String missing() {
        return part == null || part.isInPlace() ? null : name;
    }

    /** Ends lines that have not been finished: a file goes, a pipe has what was written so far. */
    @Override
    public void close() {
        if (stream == null || out != null || (part != null && part.isInPlace())) {
            return;
        }
        try {
            stream.close();
        } catch (IOException e) {
            // Another mistake has been told, or the lines would have been finished.
        }
        if (part != null) {
            part.abandon();
        }
    }

    private static CommandException failed(String name, IOException e) {
        return CommandException.of("cannot write " + name, e);
    }
}
