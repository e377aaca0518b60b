package dev.satya;

/**
 * A value cannot be written as JSON: it is nested too deep, a number has no form there, or something in
 * it cannot be computed.
 */
public final class WriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    private final transient Path path;

    /**
     * An exception.
     *
     * @param path of the value
     * @param reason in words, to go on from the path
     */
    public WriteException(Path path, String reason) {
        super((path.equals(Path.ROOT) ? "" : path.toString(SHOWN) + ": ") + reason);
        this.path = path;
    }

    /** Where the value is. */
    public Path path() {
        return path;
    }
}
