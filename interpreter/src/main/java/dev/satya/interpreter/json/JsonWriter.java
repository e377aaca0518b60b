package dev.satya.interpreter.json;

import dev.satya.interpreter.slot.SlotModel;
import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON (RFC 8259). NaN and infinities, which JSON has no word for, are written as
 * text; so are values of types that JSON does not have.
 */
public final class JsonWriter {
    /** No double of so many characters has a shorter form. */
    private static final int SURELY_SHORTEST = 16;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final Function<Record, Map<String, @Nullable Object>> records;
    private final StringBuilder out = new StringBuilder();

    private JsonWriter(Function<Record, Map<String, @Nullable Object>> records) {
        this.records = records;
    }

    /**
     * The JSON of a value.
     *
     * @param records the components of a record by name
     */
    public static String write(
            @Nullable Object value, Function<Record, Map<String, @Nullable Object>> records) {
        JsonWriter writer = new JsonWriter(records);
        writer.value(value);
        return writer.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof SlotModel model) {
            members(model.members());
        } else if (value instanceof Map<?, ?> map) {
            members(map);
        } else if (value instanceof Iterable<?> items) {
            items(items);
        } else if (value instanceof Record record) {
            members(records.apply(record));
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number && isFinite(number)) {
            out.append(digits(number));
        } else {
            text(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /** JDKs before 19 write some doubles longer than need be, which reads back as another class. */
    private static String digits(Number number) {
        String digits = number.toString();
        if (!(number instanceof Double binary) || digits.length() <= SURELY_SHORTEST) {
            return digits;
        }
        BigDecimal shortest = Decimals.shortest(binary);
        return shortest.compareTo(new BigDecimal(digits)) == 0 ? digits : shortest.toString();
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float)
                || Double.isFinite(number.doubleValue());
    }

    private void members(Map<?, ?> members) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(separator);
            text(String.valueOf(member.getKey()));
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void items(Iterable<?> items) {
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean isEscaped =
                            unit < ' ' || Character.isSurrogate(unit) && isLone(text, i);
                    if (isEscaped) {
                        unicode(unit);
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void unicode(char unit) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX[unit >> shift & 0xF]);
        }
    }
}
