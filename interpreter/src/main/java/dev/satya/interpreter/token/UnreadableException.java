package dev.satya.interpreter.token;

import org.jspecify.annotations.Nullable;

/** An input that is not what its format allows, with the place where that shows. */
public final class UnreadableException extends RuntimeException {
    /** A place that is not known, or that the format does not have. */
    public static final long UNKNOWN = -1;

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final long line;
    private final long column;
    private final long offset;

    /**
     * A mistake at a place that is not known.
     *
     * @param cause what the library that reads the format threw; null: nothing
     */
    public UnreadableException(String reason, @Nullable Throwable cause) {
        this(reason, cause, UNKNOWN, UNKNOWN, UNKNOWN);
    }

    private UnreadableException(
            String reason, @Nullable Throwable cause, long line, long column, long offset) {
        super(reason, cause);
        this.reason = reason;
        this.line = line;
        this.column = column;
        this.offset = offset;
    }

    /** An input that ends before the instance does. */
    public static UnreadableException early() {
        return new UnreadableException("the input ends early", null);
    }

    /**
     * The same mistake at a place.
     *
     * @param line from 1, or {@link #UNKNOWN}
     * @param column from 1, or {@link #UNKNOWN}
     * @param offset in bytes, or in characters where the input has no bytes, from 0, or {@link
     *     #UNKNOWN}
     */
    public UnreadableException at(long line, long column, long offset) {
        return new UnreadableException(reason, getCause(), line, column, offset);
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** The line, from 1, or {@link #UNKNOWN}. */
    public long line() {
        return line;
    }

    /** The column, from 1, or {@link #UNKNOWN}. */
    public long column() {
        return column;
    }

    /** The offset, from 0, or {@link #UNKNOWN}. */
    public long offset() {
        return offset;
    }
}
