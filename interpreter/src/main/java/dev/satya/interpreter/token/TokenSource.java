package dev.satya.interpreter.token;

/**
 * One instance, token by token: what a bridge to another format implements. Containers are closed in
 * the order in which they were opened; in an object names and values take turns. Not for use by
 * several threads.
 */
public interface TokenSource {

    /** What comes. */
    enum Token {
        /** {@code null}. */
        NULL,
        /** The boolean false. */
        FALSE,
        /** The boolean true. */
        TRUE,
        /** A number: see {@link TokenSource#value}. */
        NUMBER,
        /** A text. */
        TEXT,
        /** A value that JSON has no type for; it counts as it does in a {@link java.util.Map}. */
        OTHER,
        /** The beginning of an array. */
        ARRAY,
        /** The beginning of an object. */
        OBJECT,
        /** The name of a member, whose value follows. */
        NAME,
        /** The end of the innermost array or object. */
        END
    }

    /**
     * Goes to the next token. It is not called again after the last token of the instance.
     *
     * @throws UnreadableException if the input is not what its format allows, or ends early
     */
    Token next();

    /**
     * The value at hand. For {@link Token#NAME} and {@link Token#TEXT} a {@link String}. For {@link
     * Token#NUMBER} one of the JDK's immutable numbers; or, where the format writes numbers in
     * decimal digits, a {@code String} in JSON's grammar (RFC 8259 §6), so that limits are asked
     * before it is computed. For {@link Token#OTHER} the object. Not called for other tokens.
     *
     * @throws UnreadableException if the input is not what its format allows
     */
    Object value();
}
