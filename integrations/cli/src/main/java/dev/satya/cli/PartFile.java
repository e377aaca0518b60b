package dev.satya.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Stands beside a file until it is whole, and then in its place. Goes when the program is ended. */
final class PartFile {
    private final Path file;
    private final Path part;
    private final Thread removal = new Thread(this::remove);
    private boolean isDone;

    /** Will stand in the place of {@code file}, whose folder is there. */
    PartFile(Path file) {
        this.file = file;
        this.part = file.resolveSibling(".satya-" + UUID.randomUUID() + ".part");
    }

    OutputStream open() throws IOException {
        OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
        Runtime.getRuntime().addShutdownHook(removal);
        return stream;
    }

    boolean isInPlace() {
        return isDone;
    }

    /** Puts it in its place, with the permissions of the file that was there. */
    void putInPlace() throws IOException {
        boolean hasPermissions =
                file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (Files.exists(file) && hasPermissions) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        isDone = true;
        forgetRemoval();
    }

    /** Removes it, unless it is in its place. */
    void abandon() {
        if (!isDone) {
            remove();
            forgetRemoval();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Whoever could make it beside the file cannot remove it: nothing is left to try.
        }
    }

    private void forgetRemoval() {
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException e) {
            // The program is ending, and this is what it does at its end.
        }
    }
}
