package dev.satya.interpreter.pattern;

/** A match would take more steps than there are. */
public final class StepsSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepsSpent() {
        super("no steps are left", null, false, false);
    }
}
