package dev.satya.interpreter.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an index of models. */
public final class IndexFile {
    private IndexFile() {}

    /**
     * Scans packages and writes what it finds, replacing the file.
     *
     * @param directory of the classes that the file is to lie beside
     * @return what it found
     * @throws IllegalStateException as {@link Discoverer#find} has it
     * @throws IOException if the file cannot be written
     */
    public static Found write(Path directory, List<String> packages, ClassLoader loader)
            throws IOException {
        Found found = Discoverer.scanned(packages, loader);
        Path file = file(directory);
        Files.createDirectories(file.getParent());
        Files.writeString(file, ModelIndex.text(found));
        return found;
    }

    /** The file below a directory. */
    public static Path file(Path directory) {
        return directory.resolve(ModelIndex.NAME);
    }
}
