package dev.satya.cli;

import dev.satya.Violation;
import java.io.PrintStream;
import java.util.Locale;

/** What is told on standard output: the first violations at once, the sums at the end. */
final class Report {
    /** Stands for the empty path. */
    static final String ROOT = "(root)";

    private static final int SHOWN = 20;
    private static final long NANOS = 1_000_000_000;

    private final PrintStream out;
    private final Detail detail;
    private final Tally tally = new Tally();
    private long valid;
    private long invalid;

    /** What is told of violations. */
    enum Detail {
        /** How many there are by path and code. */
        SUMS,
        /** The first ones too. */
        VIOLATIONS
    }

    Report(PrintStream out, Detail detail) {
        this.out = out;
        this.detail = detail;
    }

    void addValid() {
        valid++;
    }

    void addInvalid() {
        invalid++;
    }

    /** Whether one more violation would be shown at once. */
    boolean isShowing() {
        return detail == Detail.VIOLATIONS && tally.total() < SHOWN;
    }

    /** A violation of the row that begins on {@code line} of {@code input}. */
    void add(Input input, long line, Violation violation) {
        if (isShowing()) {
            String pointer = Text.pointer(violation.path().segments(), Text.LONGEST, null);
            out.println(
                    Text.printable(input.name())
                            + ":"
                            + line
                            + ": "
                            + (pointer.isEmpty() ? ROOT : Text.printable(pointer))
                            + " "
                            + violation.code()
                            + ": "
                            + Text.printable(violation.message()));
            out.flush();
        }
        tally.add(violation);
    }

    boolean hasInvalid() {
        return invalid > 0;
    }

    long rows() {
        return valid + invalid;
    }

    /** Whether nobody reads standard output any more. */
    boolean isUnread() {
        return out.checkError();
    }

    /** The sums, after {@code nanos} of work. */
    void finish(long nanos) {
        long hidden = tally.total() - SHOWN;
        if (detail == Detail.VIOLATIONS && hidden > 0) {
            out.println("and " + Text.number(hidden) + " more");
        }
        if (tally.total() > 0) {
            if (detail == Detail.VIOLATIONS) {
                out.println();
            }
            out.println(tally.table());
        }
        out.println(
                Text.count(rows(), "row")
                        + ": "
                        + Text.number(valid)
                        + " valid, "
                        + Text.number(invalid)
                        + " invalid; "
                        + speed(nanos)
                        + String.format(Locale.ROOT, "%,.1f s", (double) nanos / NANOS));
        out.flush();
    }

    /** The rate of less than a second is that of the program's start, and one row has none. */
    private String speed(long nanos) {
        boolean isRate = nanos >= NANOS && rows() > 1;
        return isRate ? Text.number(perSecond(rows(), nanos)) + " rows per second, " : "";
    }

    static long perSecond(long rows, long nanos) {
        return Math.round((double) rows * NANOS / Math.max(nanos, 1));
    }
}
