package dev.satya.interpreter.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of a schema as JSON for a message, so that {@code "1"}, {@code 1} and {@code "null"} look
 * different. It ends with an ellipsis where it would be longer than a message should be.
 */
final class ShortJson {
    /** In UTF-16 units. */
    static final int MAXIMUM_LENGTH = 200;

    private static final String ELLIPSIS = "\u2026";
    private static final String SHORT_ESCAPES = "\"\"\\\\\bb\ff\nn\rr\tt";

    private final StringBuilder text = new StringBuilder();

    private ShortJson() {}

    /** The text of a value in JSON's terms: scalars, lists, and maps in the order of their names. */
    static String of(@Nullable Object value) {
        ShortJson json = new ShortJson();
        json.append(value);
        if (json.isFull()) {
            int end = MAXIMUM_LENGTH;
            json.text.setLength(
                    Character.isHighSurrogate(json.text.charAt(end - 1)) ? end - 1 : end);
            json.text.append(ELLIPSIS);
        }
        return json.text.toString();
    }

    private boolean isFull() {
        return text.length() > MAXIMUM_LENGTH;
    }

    /** Each level adds to the text, so that the length limits the depth too. */
    private void append(@Nullable Object value) {
        if (isFull()) {
            return;
        }
        if (value instanceof CharSequence characters) {
            quote(characters.toString());
        } else if (value instanceof List<?> items) {
            list(items);
        } else if (value instanceof Map<?, ?> members) {
            object(members);
        } else {
            text.append(value);
        }
    }

    private void list(List<?> items) {
        String separator = "";
        text.append('[');
        for (Object item : items) {
            text.append(separator);
            separator = ",";
            append(item);
            if (isFull()) {
                return;
            }
        }
        text.append(']');
    }

    private void object(Map<?, ?> members) {
        String separator = "";
        text.append('{');
        Map<String, @Nullable Object> byName = new TreeMap<>();
        members.forEach((name, value) -> byName.put(String.valueOf(name), value));
        for (Map.Entry<String, @Nullable Object> member : byName.entrySet()) {
            text.append(separator);
            separator = ",";
            quote(member.getKey());
            text.append(':');
            append(member.getValue());
            if (isFull()) {
                return;
            }
        }
        text.append('}');
    }

    private void quote(String characters) {
        text.append('"');
        for (int i = 0; i < characters.length() && !isFull(); i++) {
            char unit = characters.charAt(i);
            int escape = SHORT_ESCAPES.indexOf(unit);
            if (escape >= 0 && escape % 2 == 0) {
                text.append('\\').append(SHORT_ESCAPES.charAt(escape + 1));
            } else if (Character.isISOControl(unit)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            } else {
                text.append(unit);
            }
        }
        text.append('"');
    }
}
