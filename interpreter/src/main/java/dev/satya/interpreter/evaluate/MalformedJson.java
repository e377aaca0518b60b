package dev.satya.interpreter.evaluate;

import dev.satya.Position;

/** A text that is not JSON, with the place where that shows. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final Position position;

    /** A mistake at a place. */
    public MalformedJson(String reason, Position position) {
        super(
                reason
                        + " at line "
                        + position.line()
                        + ", column "
                        + position.column()
                        + " (byte "
                        + position.offset()
                        + ")",
                null,
                false,
                false);
        this.reason = reason;
        this.position = position;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** Where. */
    public Position position() {
        return position;
    }
}
