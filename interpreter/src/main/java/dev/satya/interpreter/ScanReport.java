package dev.satya.interpreter;

import dev.satya.interpreter.discover.Found;
import java.util.List;

/** How classes were found, and what it took. Immutable. */
public final class ScanReport {
    private final Found found;
    private final long milliseconds;

    ScanReport(Found found, long milliseconds) {
        this.found = found;
        this.milliseconds = milliseconds;
    }

    /** How many classes of the packages were looked at, in an index or by a scan. */
    public int classes() {
        return found.looked();
    }

    /** How long it took. */
    public long milliseconds() {
        return milliseconds;
    }

    /** The packages that an index speaks for, which were not scanned. */
    public List<String> indexed() {
        return found.indexed();
    }

    /** The packages that were scanned. */
    public List<String> scanned() {
        return found.scanned();
    }

    /** The names of classes that were left out, as they mention others that are not there. */
    public List<String> unloadable() {
        return found.unloadable();
    }

    /** In one line. */
    @Override
    public String toString() {
        return classes()
                + " classes in "
                + milliseconds
                + " ms; indexed "
                + indexed()
                + ", scanned "
                + scanned()
                + ", unloadable "
                + unloadable();
    }
}
