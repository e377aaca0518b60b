package dev.satya.interpreter.slot;

import java.util.Objects;

/** A member of an object that was made could not be set. */
public final class MemberNotSet extends Exception {
    private static final long serialVersionUID = 1L;

    private final int slot;

    /** What the setter threw. */
    public MemberNotSet(int slot, Throwable cause) {
        super(cause);
        this.slot = slot;
    }

    /** What the setter threw. */
    public Throwable thrown() {
        return Objects.requireNonNull(getCause());
    }

    /** The slot of the member. */
    public int slot() {
        return slot;
    }
}
