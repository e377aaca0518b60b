package dev.satya.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Standard output, in UTF-8, which knows why something could not be written. */
final class StandardOutput extends PrintStream {
    private final Target target;

    private StandardOutput(Target target) {
        super(new BufferedOutputStream(target), false, StandardCharsets.UTF_8);
        this.target = target;
    }

    /** Prints into a stream, through a buffer. */
    static StandardOutput to(OutputStream stream) {
        return new StandardOutput(new Target(stream));
    }

    /**
     * Writes what is left.
     *
     * @throws CommandException if some of what was printed is lost
     */
    void requireWritten() throws CommandException {
        if (checkError()) {
            String reason = target.failure == null ? null : target.failure.getMessage();
            throw new CommandException(
                    "cannot write standard output" + (reason == null ? "" : ": " + reason));
        }
    }

    private static final class Target extends FilterOutputStream {
        private @Nullable IOException failure;

        Target(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
                requireNoError();
            } catch (IOException e) {
                throw kept(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
                requireNoError();
            } catch (IOException e) {
                throw kept(e);
            }
        }

        /** A print stream keeps its failures to itself. */
        private void requireNoError() throws IOException {
            if (out instanceof PrintStream stream && stream.checkError()) {
                throw new IOException();
            }
        }

        private IOException kept(IOException e) {
            failure = failure == null ? e : failure;
            return e;
        }
    }
}
