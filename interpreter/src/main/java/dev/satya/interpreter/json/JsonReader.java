package dev.satya.interpreter.json;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Pulls values from a JSON text (RFC 8259) in UTF-8. A byte order mark before it is read over. */
public final class JsonReader extends ValueReader {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final int SAFE_LONG_DIGITS = 18;

    private final byte[] bytes;
    private final int end;
    private int at;
    private long longValue;
    private String name = "";
    private boolean isPlain;
    private boolean wasObject;

    /** Where members begin that are passed over; null: there are none. */
    private final @Nullable BitSet replaced;

    /** Reads a whole array. */
    public JsonReader(byte[] bytes) {
        this(bytes, null);
    }

    private JsonReader(byte[] bytes, @Nullable BitSet replaced) {
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

    /** Reads a whole array as if each name stood in an object once, where it stands last. */
    public static JsonReader withLastMembers(byte[] bytes) {
        return new JsonReader(bytes, Duplicates.replaced(bytes));
    }

    /** The number of bytes of the whole text. */
    public int length() {
        return end;
    }

    /** The same text from its start. */
    public JsonReader again() {
        return new JsonReader(bytes, replaced);
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

    @Override
    public boolean readLong() {
        int from = at;
        boolean isNegative = bytes[from] == '-';
        if (isNegative) {
            from++;
        }
        int i = from;
        long value = 0;
        while (i < end && isDigit(bytes[i])) {
            value = value * 10 + (bytes[i] - '0');
            i++;
        }
        int digits = i - from;
        if (digits == 0 || digits > SAFE_LONG_DIGITS || (bytes[from] == '0' && digits > 1)) {
            return false;
        }
        if (i < end && (bytes[i] == '.' || bytes[i] == 'e' || bytes[i] == 'E')) {
            return false;
        }
        longValue = isNegative ? -value : value;
        at = i;
        return true;
    }

    @Override
    public long longValue() {
        return longValue;
    }

    @Override
    public Object readNumber(Evaluation run) {
        if (readLong()) {
            return longValue;
        }
        int from = at;
        at = numberEnd(from);
        return NumberText.canonical(bytes, from, at, run);
    }

    @Override
    public Object readDecimal(Evaluation run) {
        int from = at;
        at = numberEnd(from);
        return NumberText.decimal(bytes, from, at, run);
    }

    /** Checks the grammar of a number and finds its end. */
    private int numberEnd(int from) {
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

    private static boolean isDigit(byte unit) {
        return unit >= '0' && unit <= '9';
    }

    @Override
    public String readString() {
        int from = at + 1;
        int i = from;
        while (i < end) {
            byte unit = bytes[i];
            if (unit == '"') {
                at = i + 1;
                isPlain = true;
                return new String(bytes, from, i - from, StandardCharsets.ISO_8859_1);
            }
            if (unit < ' ' || unit == '\\') {
                break; // not ASCII, a control character, or an escape
            }
            i++;
        }
        StringBuilder text = new StringBuilder(Math.max(16, (i - from) * 2));
        text.append(new String(bytes, from, i - from, StandardCharsets.ISO_8859_1));
        isPlain = false;
        at = StringText.decode(bytes, i, end, text, this::malformed);
        return text.toString();
    }

    @Override
    public boolean isPlain() {
        return isPlain;
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

    @Override
    public int readName(NameTable names, int expected) {
        int from = at + 1;
        if (expected < names.size()) {
            byte[] name = names.encoded(expected);
            int close = from + name.length;
            if (close < end
                    && bytes[close] == '"'
                    && Arrays.equals(bytes, from, close, name, 0, name.length)
                    && names.isLiteral(expected)) {
                at = close + 1;
                colon();
                return expected;
            }
        }
        return readOtherName(names);
    }

    private int readOtherName(NameTable names) {
        int from = at + 1;
        int i = from;
        while (i < end && bytes[i] != '"' && bytes[i] != '\\' && bytes[i] >= ' ') {
            i++;
        }
        int index;
        if (i < end && bytes[i] == '"') {
            index = names.find(bytes, from, i);
            if (index == NameTable.UNDECLARED) {
                name = readString();
            } else {
                at = i + 1;
            }
        } else {
            name = readString();
            index = names.find(name);
        }
        colon();
        return index;
    }

    private void colon() {
        skipSpace();
        if (at >= end || bytes[at] != ':') {
            throw malformed(at < end ? "a colon is expected" : "the text ends early", at);
        }
        at++;
        skipSpace();
    }

    @Override
    public String name() {
        return name;
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
        int i = at + 1;
        while (i < end && bytes[i] >= ' ' && bytes[i] != '\\' && bytes[i] != '"') {
            i++;
        }
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

    private MalformedJson malformed(String reason, int offset) {
        return Positions.malformed(reason, bytes, offset);
    }
}
