package dev.satya.interpreter.evaluate;

/** A text that is not JSON, with the place where that shows. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final long line;
    private final long column;
    private final long offset;

    /**
     * A mistake at a place.
     *
     * @param line from 1
     * @param column in code points, from 1
     * @param offset in bytes, from 0
     */
    public MalformedJson(String reason, long line, long column, long offset) {
        super(
                reason + " at line " + line + ", column " + column + " (byte " + offset + ")",
                null,
                false,
                false);
        this.reason = reason;
        this.line = line;
        this.column = column;
        this.offset = offset;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }

    /** The column in code points, from 1. */
    public long column() {
        return column;
    }

    /** The offset in bytes, from 0. */
    public long offset() {
        return offset;
    }
}
