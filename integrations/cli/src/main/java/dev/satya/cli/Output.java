package dev.satya.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of lines to write, or nowhere. */
final class Output implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final @Nullable OutputStream stream;

    private Output(String name, @Nullable OutputStream stream) {
        this.name = name;
        this.stream = stream;
    }

    /** Empties or makes the file; null: lines go nowhere. */
    static Output open(@Nullable Path file) throws CommandException {
        if (file == null) {
            return new Output("", null);
        }
        if (Files.isDirectory(file)) {
            throw new CommandException("cannot write " + file + ": is a directory");
        }
        try {
            OutputStream stream = Files.newOutputStream(file);
            return new Output(file.toString(), new BufferedOutputStream(stream, BUFFER));
        } catch (IOException e) {
            throw CommandException.of("cannot write " + file, e);
        }
    }

    /** Refuses to write into a file that is read, or written, for something else. */
    static void requireOther(Path file, List<Path> others) throws CommandException {
        for (Path other : others) {
            if (isSame(file, other)) {
                throw new CommandException(
                        "cannot write " + file + ": it is the same file as " + other);
            }
        }
    }

    private static boolean isSame(Path file, Path other) throws CommandException {
        if (file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            throw CommandException.of(file.toString(), e);
        }
    }

    boolean isNowhere() {
        return stream == null;
    }

    void writeLine(String line) throws CommandException {
        if (stream == null) {
            return;
        }
        try {
            stream.write(line.getBytes(StandardCharsets.UTF_8));
            stream.write('\n');
        } catch (IOException e) {
            throw CommandException.of("cannot write " + name, e);
        }
    }

    /** Writes what is left; a second time does nothing. */
    @Override
    public void close() throws CommandException {
        if (stream == null) {
            return;
        }
        try {
            stream.close();
        } catch (IOException e) {
            throw CommandException.of("cannot write " + name, e);
        }
    }
}
