package dev.satya.interpreter.json;

import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.scan.ByteScan;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Pulls values from a JSON text (RFC 8259) in UTF-8. A byte order mark before it is read over. */
public final class JsonReader extends JsonStructure {
    private static final int SAFE_LONG_DIGITS = 18;

    /** Decimals of so many digits survive the way to binary64 and back. */
    private static final long EXACT_IN_BINARY = 999_999_999_999_999L;

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
    public void finish() {
        JsonReader all = again();
        all.skip();
        all.end();
    }

    /** The bytes of memory that the canonical tree of the text takes, at most or about. */
    public long treeSize() {
        return TreeSize.of(bytes);
    }

    @Override
    public boolean readLong() {
        int behind = readWhole();
        if (behind < 0 || isFractional(behind)) {
            return false;
        }
        longValue = bytes[at] == '-' ? -longValue : longValue;
        at = behind;
        return true;
    }

    /**
     * Reads a sign and digits, and keeps what they say without the sign.
     *
     * @return the offset behind them; negative where they say too much, or break the grammar
     */
    private int readWhole() {
        int from = bytes[at] == '-' ? at + 1 : at;
        int i = from;
        long value = 0;
        while (i < end && isDigit(bytes[i])) {
            value = value * 10 + (bytes[i] - '0');
            i++;
        }
        int digits = i - from;
        if (digits == 0 || digits > SAFE_LONG_DIGITS || (bytes[from] == '0' && digits > 1)) {
            return -1;
        }
        longValue = value;
        return i;
    }

    private boolean isFractional(int behind) {
        return behind < end
                && (bytes[behind] == '.' || bytes[behind] == 'e' || bytes[behind] == 'E');
    }

    @Override
    public long longValue() {
        return longValue;
    }

    @Override
    public Object readNumber(Evaluation run) {
        int from = at;
        int behind = readWhole();
        if (behind >= 0 && !isFractional(behind)) {
            at = behind;
            long value = bytes[from] == '-' ? -longValue : longValue;
            Failure failure = Numbers.beyondLimits(value, run);
            return failure == null ? (Object) value : failure;
        }
        if (behind >= 0 && bytes[behind] == '.' && run.allowsAnyDouble()) {
            Double fraction = readFraction(from, behind);
            if (fraction != null) {
                return fraction;
            }
        }
        at = numberEnd(from);
        return NumberText.canonical(bytes, from, at, run);
    }

    /** Reads on from the point of a number of few digits; null, staying there, if it is another. */
    private @Nullable Double readFraction(int from, int point) {
        long digits = longValue;
        int i = point + 1;
        while (i < end && isDigit(bytes[i])) {
            digits = digits * 10 + (bytes[i] - '0');
            i++;
        }
        int scale = i - point - 1;
        boolean isSafe = scale > 0 && i - from <= SAFE_LONG_DIGITS && digits <= EXACT_IN_BINARY;
        if (!isSafe || isFractional(i)) {
            return null;
        }
        at = i;
        double value = digits / NumberText.power(scale);
        return bytes[from] == '-' ? -value : value;
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
        int i = ByteScan.plainEnd(bytes, from, end);
        if (i < end && bytes[i] == '"') {
            at = i + 1;
            isPlain = true;
            return new String(bytes, from, i - from, StandardCharsets.ISO_8859_1);
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
        if (expected < names.size() && names.isQuotedAt(expected, bytes, at)) {
            at += names.quoted(expected).length;
            colon();
            return expected;
        }
        return readOtherName(names);
    }

    private int readOtherName(NameTable names) {
        int from = at + 1;
        int i = ByteScan.plainEnd(bytes, from, end);
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
