package dev.satya.interpreter.node;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a canonical value's text, as {@code toString} writes it: a value of a few lists
 * that hold each other may have a text that fits in no memory.
 */
public final class ShortText {
    private final StringBuilder text = new StringBuilder();
    private final int maximum;

    private ShortText(int maximum) {
        this.maximum = maximum;
    }

    /** The text, or as much of it as makes more than {@code maximum} characters. */
    public static String of(@Nullable Object value, int maximum) {
        ShortText text = new ShortText(maximum);
        text.append(value);
        return text.text.toString();
    }

    /** Each level adds to the text, so that the length limits the depth too. */
    private void append(@Nullable Object value) {
        if (value instanceof List<?> list) {
            text.append('[');
            Iterator<?> items = list.iterator();
            while (items.hasNext() && text.length() <= maximum) {
                append(items.next());
                text.append(items.hasNext() ? ", " : "");
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
            while (members.hasNext() && text.length() <= maximum) {
                Map.Entry<?, ?> member = members.next();
                text.append(member.getKey()).append('=');
                append(member.getValue());
                text.append(members.hasNext() ? ", " : "");
            }
            text.append('}');
        } else {
            text.append(value);
        }
    }
}
