package dev.satya.interpreter.json;

import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.scan.ByteScan;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The structure of a JSON text (RFC 8259): where values, members and elements begin and end. */
abstract class JsonStructure extends ValueReader {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    final byte[] bytes;
    final int end;
    int at;

    /** Where members begin that are passed over; null: there are none. */
    final @Nullable BitSet replaced;

    private boolean wasObject;

    /** At the first value, a byte order mark and white space being read over. */
    JsonStructure(byte[] bytes, @Nullable BitSet replaced) {
        this.bytes = bytes;
        this.replaced = replaced;
        this.end = bytes.length;
        if (end >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
        skipSpace();
    }

    /** Lines and columns of this text. */
    Positions positions() {
        return new Positions(bytes);
    }

    @Override
    public Token peek() {
        int first = at < end ? bytes[at] : 0;
        return switch (first) {
            case '"' -> Token.STRING;
            case '{' -> Token.OBJECT;
            case '[' -> Token.ARRAY;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
            case 'n' -> Token.NULL;
            case 't', 'f' -> Token.BOOLEAN;
            default ->
                    throw malformed(at < end ? "a value is expected" : "the text ends early", at);
        };
    }

    @Override
    public void readNull() {
        expect(NULL);
    }

    @Override
    public boolean readBoolean() {
        boolean isTrue = bytes[at] == 't';
        expect(isTrue ? TRUE : FALSE);
        return isTrue;
    }

    private void expect(byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= end || bytes[at + i] != word[i]) {
                throw malformed(
                        "expected " + new String(word, StandardCharsets.US_ASCII),
                        Math.min(at + i, end));
            }
        }
        at += word.length;
    }

    /** Checks the grammar of a number and finds its end. */
    int numberEnd(int from) {
        int i = from;
        if (bytes[i] == '-') {
            i++;
        }
        if (i < end && bytes[i] == '0') {
            i++;
            if (i < end && isDigit(bytes[i])) {
                throw malformed("a number does not begin with 0 and a digit", i);
            }
        } else {
            i = digits(i);
        }
        if (i < end && bytes[i] == '.') {
            i = digits(i + 1);
        }
        if (i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            i++;
            if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
                i++;
            }
            i = digits(i);
        }
        return i;
    }

    private int digits(int from) {
        int i = from;
        while (i < end && isDigit(bytes[i])) {
            i++;
        }
        if (i == from) {
            throw malformed(i < end ? "a digit is expected" : "the text ends early", i);
        }
        return i;
    }

    static boolean isDigit(byte unit) {
        return unit >= '0' && unit <= '9';
    }

    @Override
    public boolean enterArray() {
        at++;
        skipSpace();
        if (at < end && bytes[at] == ']') {
            at++;
            return false;
        }
        return true;
    }

    @Override
    public boolean nextElement() {
        return next(']', "a comma or ] is expected");
    }

    @Override
    public boolean enterObject() {
        return openObject() && passReplaced();
    }

    @Override
    public boolean nextMember() {
        return followingMember() && passReplaced();
    }

    /** Passes over members that a later one replaces; whether there is one that none replaces. */
    private boolean passReplaced() {
        while (replaced != null && replaced.get(at)) {
            skipString();
            colon();
            skip();
            if (!followingMember()) {
                return false;
            }
        }
        return true;
    }

    private boolean openObject() {
        at++;
        skipSpace();
        if (at < end && bytes[at] == '}') {
            at++;
            return false;
        }
        requireName();
        return true;
    }

    private boolean followingMember() {
        if (next('}', "a comma or } is expected")) {
            requireName();
            return true;
        }
        return false;
    }

    private boolean next(char close, String expectation) {
        if (isAlone(',')) {
            at++;
            return true;
        }
        skipSpace();
        if (at >= end) {
            throw malformed("the text ends early", at);
        }
        byte unit = bytes[at];
        if (unit == ',') {
            at++;
            skipSpace();
            return true;
        }
        if (unit == close) {
            at++;
            return false;
        }
        throw malformed(expectation, at);
    }

    private void requireName() {
        if (at >= end || bytes[at] != '"') {
            throw malformed(at < end ? "a name is expected" : "the text ends early", at);
        }
    }

    /** Whether a sign is here, and no white space behind it. */
    private boolean isAlone(char sign) {
        int i = at;
        return i < end - 1 && bytes[i] == sign && bytes[i + 1] > ' ';
    }

    void colon() {
        if (isAlone(':')) {
            at++;
            return;
        }
        skipSpace();
        if (at >= end || bytes[at] != ':') {
            throw malformed(at < end ? "a colon is expected" : "the text ends early", at);
        }
        at++;
        skipSpace();
    }

    /** Keeps its place in a bit a level, so that depth costs no stack. */
    @Override
    public void skip() {
        BitSet isObject = new BitSet();
        int depth = 0;
        do {
            if (enter()) {
                isObject.set(++depth, wasObject);
            } else {
                boolean more = false;
                while (depth > 0 && !more) {
                    more = isObject.get(depth) ? followingMember() : nextElement();
                    depth -= more ? 0 : 1;
                }
            }
            if (depth > 0 && isObject.get(depth)) {
                skipString();
                colon();
            }
        } while (depth > 0);
    }

    /** Reads over a scalar or an empty container; enters any other and returns true. */
    private boolean enter() {
        Token token = peek();
        wasObject = token == Token.OBJECT;
        switch (token) {
            case OBJECT:
                return openObject();
            case ARRAY:
                return enterArray();
            case STRING:
                skipString();
                return false;
            case NUMBER:
                at = numberEnd(at);
                return false;
            case BOOLEAN:
                readBoolean();
                return false;
            default:
                readNull();
                return false;
        }
    }

    private void skipString() {
        int i = ByteScan.plainEnd(bytes, at + 1, end);
        if (i < end && bytes[i] == '"') {
            at = i + 1;
        } else {
            readString();
        }
    }

    @Override
    public int mark() {
        return at;
    }

    @Override
    public void reset(int mark) {
        at = mark;
    }

    @Override
    public void end() {
        skipSpace();
        if (at < end) {
            throw malformed("text follows the value", at);
        }
    }

    private void skipSpace() {
        while (at < end) {
            byte unit = bytes[at];
            if (unit != ' ' && unit != '\n' && unit != '\r' && unit != '\t') {
                return;
            }
            at++;
        }
    }

    MalformedJson malformed(String reason, int offset) {
        return Positions.malformed(reason, bytes, offset);
    }

    /** The number of bytes of the whole text. */
    public final int length() {
        return end;
    }
}
