package dev.satya.interpreter;

import dev.satya.interpreter.token.TokenSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** The tokens of a value in Java terms, which counts those that were asked for. */
final class ValueTokens implements TokenSource {
    private record Piece(Token token, Object value) {}

    private final Queue<Piece> pieces = new ArrayDeque<>();
    private Object value;
    private int asked;

    ValueTokens(Object value) {
        add(value);
    }

    private void add(Object value) {
        if (value == null) {
            add(Token.NULL, "");
        } else if (value instanceof Boolean truth) {
            add(truth ? Token.TRUE : Token.FALSE, "");
        } else if (value instanceof Number) {
            add(Token.NUMBER, value);
        } else if (value instanceof String) {
            add(Token.TEXT, value);
        } else if (value instanceof List<?> list) {
            add(Token.ARRAY, "");
            list.forEach(this::add);
            add(Token.END, "");
        } else if (value instanceof Map<?, ?> map) {
            add(Token.OBJECT, "");
            map.forEach(
                    (name, member) -> {
                        add(Token.NAME, name);
                        add(member);
                    });
            add(Token.END, "");
        } else {
            add(Token.OTHER, value);
        }
    }

    private void add(Token token, Object of) {
        pieces.add(new Piece(token, of));
    }

    /** How many tokens were asked for. */
    int asked() {
        return asked;
    }

    @Override
    public Token next() {
        asked++;
        Piece piece = pieces.remove();
        value = piece.value();
        return piece.token();
    }

    @Override
    public Object value() {
        return value;
    }
}
