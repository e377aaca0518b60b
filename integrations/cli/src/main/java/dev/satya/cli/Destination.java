package dev.satya.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where lines are to be written.
 *
 * @param name as it was given
 * @param file that it leads to, by whatever links; null: standard output
 */
record Destination(String name, @Nullable Path file) {
    private static final String STANDARD_OUTPUT = "-";
    private static final int MOST_LINKS = 40;

    /** Standard output, as a file to compare with others. */
    static Destination standardOutput() {
        return new Destination("standard output", Path.of("/dev/stdout"));
    }

    /** Finds the file, which need not be there; its folder has to be. */
    static Destination of(String name) throws CommandException {
        if (name.equals(STANDARD_OUTPUT)) {
            return new Destination(name, null);
        }
        try {
            Path file = FileNames.path(name);
            boolean isStandardOutput = isSame(file, Path.of("/dev/stdout"));
            return new Destination(name, isStandardOutput ? null : followed(file));
        } catch (InvalidPathException e) {
            throw new CommandException(
                    "cannot write " + (name.isEmpty() ? "\"\"" : name) + ": " + e.getReason());
        } catch (IOException e) {
            throw CommandException.of("cannot write " + name, e);
        }
    }

    private static Path followed(Path given) throws IOException {
        if (Files.exists(given)) {
            return isOpenedAsItIs(given) ? given : given.toRealPath();
        }
        Path file = given.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        Path folder = file.resolveSibling("").toRealPath();
        return folder.resolve(file.getFileName());
    }

    /** Whether it is a device, a pipe or an open file, for which no other file can stand in. */
    boolean isOpenedAsItIs() {
        return file != null && Files.exists(file) && isOpenedAsItIs(file);
    }

    private static boolean isOpenedAsItIs(Path file) {
        return !Files.isRegularFile(file) || file.startsWith("/dev") || file.startsWith("/proc");
    }

    /**
     * Refuses a file that is read, or written, for something else.
     *
     * @param others that are read, by the names they were given
     */
    void requireOtherThan(Iterable<Path> others) throws CommandException {
        for (Path other : others) {
            if (file != null && !isShared(file) && isSame(file, other)) {
                throw same(FileNames.name(other));
            }
        }
    }

    /** Refuses to write two things into one file, or both to standard output. */
    void requireOtherThan(Destination other) throws CommandException {
        boolean isSame =
                file == null || other.file == null
                        ? file == other.file
                        : isSame(file, other.file) && !isShared(file);
        if (isSame) {
            throw same(other.name);
        }
    }

    private CommandException same(String other) {
        return new CommandException("cannot write " + name + ": it is the same file as " + other);
    }

    /** Whether what is written there does not change what is read there, as with a device. */
    private static boolean isShared(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /** By whatever names and links. */
    private static boolean isSame(Path file, Path other) {
        try {
            return file.equals(other)
                    || (Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other));
        } catch (IOException e) {
            return false; // One that cannot be looked at is not there to be overwritten.
        }
    }
}
