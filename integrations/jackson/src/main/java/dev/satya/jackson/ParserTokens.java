package dev.satya.jackson;

import dev.satya.interpreter.token.TokenSource;
import dev.satya.interpreter.token.UnreadableException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** One value of a parser. */
final class ParserTokens implements TokenSource {
    private final JsonParser parser;
    private final NumberReading numbers;
    private @Nullable JsonToken first;
    private boolean isStarted;
    private boolean isBroken;
    private int depth;
    private @Nullable Object embedded;
    private @Nullable JacksonException pending;

    private ParserTokens(JsonParser parser, NumberReading numbers) {
        this.parser = parser;
        this.numbers = numbers;
    }

    static ParserTokens of(JsonParser parser) {
        return new ParserTokens(parser, NumberReading.of(parser));
    }

    /** A value at which a parser has failed. */
    static ParserTokens failed(JsonParser parser, JacksonException failure) {
        ParserTokens tokens = of(parser);
        tokens.isStarted = true;
        tokens.pending = failure;
        return tokens;
    }

    /** Whether there is a value, or something that Jackson refuses. A member's name is passed. */
    boolean isAhead() {
        isStarted = true;
        first = parser.currentToken();
        try {
            while (first == null || first == JsonToken.PROPERTY_NAME) {
                first = step();
                if (first == null) {
                    return false;
                }
            }
        } catch (JacksonException e) {
            if (JacksonVersion.isOfSource(e)) {
                throw JacksonVersion.unchecked(e);
            }
            first = null;
            pending = e;
        }
        return true;
    }

    /** Whether the parser can read no further. */
    boolean isBroken() {
        return isBroken;
    }

    /** Reads on to the end of the value, which the validator may have left early. */
    void finish() {
        try {
            while (!isBroken && (depth > 0 || !isStarted || first != null)) {
                next();
            }
        } catch (UnreadableException e) {
            isBroken = true; // the answer is known
        }
        parser.clearCurrentToken();
    }

    @Override
    public Token next() {
        try {
            return token(advance());
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private RuntimeException broken(JacksonException e) {
        isBroken = true;
        return JacksonVersion.isOfSource(e) ? JacksonVersion.unchecked(e) : unreadable(e);
    }

    private @Nullable JsonToken advance() throws JacksonException {
        if (!isStarted) {
            isAhead();
        }
        JsonToken token = first;
        first = null;
        return token == null ? step() : token;
    }

    /**
     * The parser's next token. A container too deep for Jackson is given all the same, before Jackson
     * is heard: it may be too deep for the validator, too, whose violation says so on every way in.
     */
    private @Nullable JsonToken step() throws JacksonException {
        if (pending != null) {
            throw pending;
        }
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException e) {
            TokenStreamContext context = parser.streamReadContext();
            int limit = parser.streamReadConstraints().getMaxNestingDepth();
            if (context.getNestingDepth() <= limit) {
                throw e;
            }
            pending = e;
            return context.inArray() ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        }
    }

    private Token token(@Nullable JsonToken token) throws JacksonException {
        if (token == null) {
            isBroken = true;
            throw UnreadableException.early();
        }
        return switch (token) {
            case START_ARRAY -> opened(Token.ARRAY);
            case START_OBJECT -> opened(Token.OBJECT);
            case END_ARRAY, END_OBJECT -> closed();
            case PROPERTY_NAME -> Token.NAME;
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case VALUE_EMBEDDED_OBJECT -> embedded();
            case NOT_AVAILABLE -> throw refused("there is no value");
        };
    }

    private Token opened(Token token) {
        depth++;
        return token;
    }

    private Token closed() {
        if (depth == 0) {
            throw refused("a value is expected, not the end of a container");
        }
        depth--;
        return Token.END;
    }

    private Token text() throws JacksonException {
        if (parser.canReadObjectId() && Yaml.isAlias(parser)) {
            throw refused("an alias is not followed: *" + parser.getString());
        }
        return Token.TEXT;
    }

    /** Bytes are a text as Jackson writes them in JSON: in base64 (RFC 4648 §4). */
    private Token embedded() throws JacksonException {
        embedded = parser.getEmbeddedObject();
        if (embedded == null) {
            return Token.NULL;
        }
        if (embedded instanceof byte[] bytes) {
            embedded = Base64.getEncoder().encodeToString(bytes);
            return Token.TEXT;
        }
        return Token.OTHER;
    }

    @Override
    public Object value() {
        try {
            return switch (parser.currentToken()) {
                case PROPERTY_NAME -> parser.currentName();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numbers.read(parser);
                case VALUE_EMBEDDED_OBJECT -> Objects.requireNonNull(embedded);
                default -> parser.getString();
            };
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private UnreadableException refused(String reason) {
        isBroken = true;
        return unreadable(reason, parser.currentTokenLocation(), null);
    }

    private static UnreadableException unreadable(JacksonException e) {
        return unreadable(JacksonVersion.reason(e), JacksonVersion.location(e), e);
    }

    private static UnreadableException unreadable(
            String reason, @Nullable TokenStreamLocation place, @Nullable Throwable cause) {
        TokenStreamLocation at = place == null ? TokenStreamLocation.NA : place;
        long offset = at.getByteOffset() >= 0 ? at.getByteOffset() : at.getCharOffset();
        return new UnreadableException(reason, cause)
                .at(
                        at.getLineNr() > 0 ? at.getLineNr() : UnreadableException.UNKNOWN,
                        at.getColumnNr() > 0 ? at.getColumnNr() : UnreadableException.UNKNOWN,
                        offset >= 0 ? offset : UnreadableException.UNKNOWN);
    }
}
