package dev.satya.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Standard input, or what stands in for it where it is closed: then the first file that the JVM opens
 * has its number, and would be read, and be read away from the JVM.
 */
final class StandardInput {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private StandardInput() {}

    /** The stream; one that cannot be read if standard input is closed. */
    static InputStream open() {
        return isClosed() ? new Closed() : System.in;
    }

    private static boolean isClosed() {
        Path file = OPEN_FILES.resolve("0");
        if (!Files.isDirectory(OPEN_FILES)) {
            return false; // the system does not tell
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try {
            Path opened = Files.readSymbolicLink(file);
            return opened.startsWith(Path.of(System.getProperty("java.home")).toRealPath())
                    || isOnClassPath(opened);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOnClassPath(Path opened) throws IOException {
        String path = System.getProperty("java.class.path", "");
        for (String entry : List.of(path.split(File.pathSeparator))) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar) && jar.toRealPath().equals(opened)) {
                return true;
            }
        }
        return false;
    }

    private static final class Closed extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("standard input is closed");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}
