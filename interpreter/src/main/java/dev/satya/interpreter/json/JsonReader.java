package dev.satya.interpreter.json;

import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Pulls values from a JSON text (RFC 8259) in UTF-8. A byte order mark before it is read over. */
public final class JsonReader extends JsonStructure {
    private static final int SAFE_LONG_DIGITS = 18;

    private long longValue;
    private String name = "";
    private boolean isPlain;

    /** Reads a whole array. */
    public JsonReader(byte[] bytes) {
        this(bytes, null);
    }

    private JsonReader(byte[] bytes, @Nullable BitSet replaced) {
        super(bytes, replaced);
    }

    /** Reads a whole array as if each name stood in an object once, where it stands last. */
    public static JsonReader withLastMembers(byte[] bytes) {
        return new JsonReader(bytes, Duplicates.replaced(bytes));
    }

    /** The same text from its start. */
    public JsonReader again() {
        return new JsonReader(bytes, replaced);
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
            Failure failure = Numbers.beyondLimits(longValue, run);
            return failure == null ? (Object) longValue : failure;
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

    @Override
    public String name() {
        return name;
    }
}
