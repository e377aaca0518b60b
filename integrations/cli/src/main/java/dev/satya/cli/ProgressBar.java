package dev.satya.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** One line at the terminal, written anew ten times a second at most. */
final class ProgressBar {
    private static final long PERIOD_NANOS = 100_000_000;
    private static final int CELLS = 24;
    private static final int LONGEST_NAME = 24;
    private static final int MEBIBYTE = 1 << 20;

    private final PrintStream err;
    private final Console.Display display;
    private final LongSupplier nanoTime;
    private final long start;
    private long last;
    private int width;

    ProgressBar(Console console) {
        this.err = console.err();
        this.display = console.display();
        this.nanoTime = console.nanoTime();
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    /**
     * Shows how far the work is, if that has not just been shown.
     *
     * @param position in the input, in bytes
     * @param size of the input in bytes; negative: not known
     * @param rows of all inputs so far
     */
    void update(String name, long position, long size, long rows) {
        if (display == Console.Display.PLAIN) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - last < PERIOD_NANOS) {
            return;
        }
        last = now;
        String line =
                shortened(name)
                        + " "
                        + (size > 0 ? bar(position, size) : position / MEBIBYTE + " MiB")
                        + " "
                        + Text.count(rows, "row")
                        + ", "
                        + Text.number(Report.perSecond(rows, now - start))
                        + " per second";
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    /** Leaves the line empty. */
    void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    private static String bar(long position, long size) {
        double part = Math.min(1, (double) position / size);
        int full = (int) (part * CELLS);
        String percent = " ".repeat(part < 0.1 ? 1 : 0) + (int) (part * 100) + " %";
        return "[" + "=".repeat(full) + " ".repeat(CELLS - full) + "] " + percent;
    }

    private static String shortened(String name) {
        int cut = Math.max(0, name.length() - LONGEST_NAME);
        return Text.printable((cut > 0 ? "…" : "") + name.substring(cut));
    }
}
