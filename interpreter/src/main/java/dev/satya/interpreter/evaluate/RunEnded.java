package dev.satya.interpreter.evaluate;

/**
 * The run ends while only a verdict is asked for: there is none. Thrown rather than returned, so that
 * no {@code not} and no condition takes it for one.
 */
public final class RunEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** With the failure that ends it. */
    public RunEnded(Failure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }

    /** What ends it. */
    public Failure failure() {
        return failure;
    }
}
