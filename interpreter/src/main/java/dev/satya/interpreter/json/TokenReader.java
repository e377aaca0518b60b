package dev.satya.interpreter.json;

import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.token.TokenSource;
import dev.satya.interpreter.token.UnreadableException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pulls values from a source of tokens. It holds one token, and from the first {@link #mark} on all
 * of them, to go back to. It throws {@link dev.satya.interpreter.token.UnreadableException} where
 * the source does.
 */
public final class TokenReader extends ValueReader {
    private final TokenSource source;
    private TokenSource.Token[] tokens = new TokenSource.Token[16];
    private @Nullable Object[] values = new Object[16];
    private int at;
    private int filled;
    private boolean isKept;
    private boolean isBegun;
    private @Nullable UnreadableException refusal;

    /** How many containers have been pulled whose end has not. */
    private int open;

    private long longValue;
    private String name = "";

    /** Reads one value. */
    public TokenReader(TokenSource source) {
        this.source = source;
    }

    private TokenSource.Token token() {
        if (at == filled) {
            pull();
        }
        return tokens[at];
    }

    /** The value at hand, which is then left behind. */
    private Object take() {
        token();
        Object value = values[at++];
        if (value == null) {
            throw new IllegalStateException("a value of a token is missing");
        }
        return value;
    }

    private void pull() {
        if (!isKept) {
            at = 0;
            filled = 0;
        }
        if (refusal != null) {
            throw refusal; // a source that has refused something cannot go on
        }
        if (filled == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * filled);
            values = Arrays.copyOf(values, 2 * filled);
        }
        try {
            TokenSource.Token token = source.next();
            isBegun = true;
            values[filled] = value(token);
            tokens[filled] = token;
        } catch (UnreadableException e) {
            refusal = e;
            throw e;
        }
        filled++;
    }

    private @Nullable Object value(TokenSource.Token token) {
        switch (token) {
            case NAME, TEXT, OTHER -> {
                return source.value();
            }
            case NUMBER -> {
                Object value = source.value();
                Number number = value instanceof String ? null : Numbers.canonical(value);
                return number == null ? value : number;
            }
            case ARRAY, OBJECT -> open++;
            case END -> open--;
            default -> {}
        }
        return null;
    }

    @Override
    public Token peek() {
        return switch (token()) {
            case NULL -> Token.NULL;
            case FALSE, TRUE -> Token.BOOLEAN;
            case NUMBER -> Token.NUMBER;
            case TEXT -> Token.STRING;
            case OTHER -> Token.OTHER;
            case ARRAY -> Token.ARRAY;
            case OBJECT -> Token.OBJECT;
            case NAME, END -> throw new IllegalStateException(tokens[at] + " is no value");
        };
    }

    @Override
    public void readNull() {
        at++;
    }

    @Override
    public boolean readBoolean() {
        boolean isTrue = token() == TokenSource.Token.TRUE;
        at++;
        return isTrue;
    }

    @Override
    public boolean readLong() {
        token();
        if (values[at] instanceof Long number) {
            longValue = number;
            at++;
            return true;
        }
        return false;
    }

    @Override
    public long longValue() {
        return longValue;
    }

    @Override
    public Object readNumber(Evaluation run) {
        Object number = take();
        if (number instanceof String text) {
            return new JsonReader(text.getBytes(StandardCharsets.US_ASCII)).readNumber(run);
        }
        Failure failure = Numbers.beyondLimits((Number) number, run);
        if (failure != null) {
            return failure;
        }
        return number instanceof BigDecimal decimal ? Numbers.canonical(decimal) : number;
    }

    @Override
    public Object readDecimal(Evaluation run) {
        Object number = take();
        if (number instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return NumberText.decimal(bytes, 0, bytes.length, run);
        }
        Failure failure = Numbers.beyondLimits((Number) number, run);
        return failure == null ? number : failure;
    }

    @Override
    public String readString() {
        return (String) take();
    }

    @Override
    public boolean isPlain() {
        return false;
    }

    @Override
    public Object readOther() {
        return take();
    }

    @Override
    public boolean enterArray() {
        at++;
        return more();
    }

    @Override
    public boolean nextElement() {
        return more();
    }

    @Override
    public boolean enterObject() {
        at++;
        return more();
    }

    @Override
    public boolean nextMember() {
        return more();
    }

    /** Whether the container goes on; its end is left behind. */
    private boolean more() {
        if (token() == TokenSource.Token.END) {
            at++;
            return false;
        }
        return true;
    }

    @Override
    public int readName(NameTable names, int expected) {
        name = (String) take();
        return expected < names.size() && names.name(expected).equals(name)
                ? expected
                : names.find(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void skip() {
        int depth = 0;
        do {
            switch (token()) {
                case ARRAY, OBJECT -> depth++;
                case END -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
    }

    @Override
    public int mark() {
        isKept = true;
        return at;
    }

    @Override
    public void reset(int mark) {
        at = mark;
    }

    /** What follows belongs to the source's owner. */
    @Override
    public void end() {}

    @Override
    public void finish() {
        while (open > 0 || !isBegun) {
            pull();
        }
    }
}
