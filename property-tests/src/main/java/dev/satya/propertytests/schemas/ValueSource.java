package dev.satya.propertytests.schemas;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as a Java expression: what a failing case is printed as. */
public final class ValueSource {
    private ValueSource() {}

    /** The expression that makes {@code value}; maps and lists may hold null all the same. */
    public static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + ", " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "Map.of(", ")"));
        }
        if (value instanceof Collection<?> items) {
            String type = value instanceof List ? "List" : value instanceof Set ? "Set" : "Queue";
            return items.stream()
                    .map(ValueSource::of)
                    .collect(Collectors.joining(", ", type + ".of(", ")"));
        }
        if (value instanceof byte[] bytes) {
            return quoted(new String(bytes, StandardCharsets.UTF_8)) + ".getBytes(UTF_8)";
        }
        if (value instanceof Object[] items) {
            return "Array" + of(Arrays.asList(items));
        }
        return value instanceof Number number ? number(number) : String.valueOf(value);
    }

    private static String number(Number number) {
        if (number instanceof Long) {
            return number + "L";
        }
        if (number instanceof Float) {
            return number + "f";
        }
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return "new " + number.getClass().getSimpleName() + "(\"" + number + "\")";
        }
        return number.toString();
    }

    /** In quotes, in ASCII. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                quoted.append(c);
            } else {
                quoted.append(String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }
}
