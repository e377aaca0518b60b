package dev.satya.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * What the program is connected to.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param display where standard error goes
 * @param nanoTime nanoseconds since any moment
 */
record Console(
        InputStream in,
        StandardOutput out,
        PrintStream err,
        Display display,
        LongSupplier nanoTime) {

    /** What reads the output. */
    enum Display {
        /** A file or a pipe. */
        PLAIN,
        /** Somebody at a terminal, where a line can be rewritten. */
        TERMINAL
    }

    void complain(String message) {
        out.flush();
        err.println("satya: " + Text.printable(message));
        err.flush();
    }
}
