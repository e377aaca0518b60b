package dev.satya;

import java.io.IOException;

/**
 * A document cannot be split into rows from here on: it is cut off, or what is between two rows is
 * no JSON. What is wrong within a row is a violation of that row instead.
 */
public final class RowSyntaxException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final long column;
    private final long byteOffset;
    private final String reason;

    /** A mistake at a place, see the accessors. */
    public RowSyntaxException(long line, long column, long byteOffset, String reason) {
        super("line " + line + ", column " + column + ": " + reason);
        this.line = line;
        this.column = column;
        this.byteOffset = byteOffset;
        this.reason = reason;
    }

    /** The line of the mistake, from 1. */
    public long line() {
        return line;
    }

    /** The place in the line, in code points from 1. */
    public long column() {
        return column;
    }

    /** The place in the source, in bytes from 0. */
    public long byteOffset() {
        return byteOffset;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}
