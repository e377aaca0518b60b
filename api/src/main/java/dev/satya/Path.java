package dev.satya;

import dev.satya.spi.PointerFragment;
import dev.satya.spi.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from the root of an instance to one of its values: names ({@link String}) and positions
 * ({@link Integer}, from 0). Immutable.
 *
 * @param segments from the root on
 */
public record Path(List<Object> segments) {

    /** The root. */
    public static final Path ROOT = new Path(List.of());

    /** Copies the segments. */
    public Path {
        segments = List.copyOf(segments);
    }

    /** A path of names and positions. */
    public static Path of(Object... segments) {
        return new Path(List.of(segments));
    }

    /** The path of a member or item of this value. */
    public Path resolve(Object segment) {
        List<Object> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new Path(longer);
    }

    /**
     * As a JSON Pointer (RFC 6901): {@code /items/0/sku}; empty for the root. Names are in it as they
     * are, control characters too: it is data.
     */
    public String toPointer() {
        return toPointer(Integer.MAX_VALUE);
    }

    /**
     * The pointer, or its beginning, made without making the whole.
     *
     * @param maximum UTF-16 units of the result, at least 1; of one that is cut the last is {@code …}
     */
    public String toPointer(int maximum) {
        StringBuilder text = new StringBuilder();
        for (Object segment : segments) {
            String name = start(segment.toString(), maximum);
            text.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            if (text.length() > maximum) {
                return cut(text, maximum);
            }
        }
        return text.toString();
    }

    /**
     * As a JSON Pointer in a URI fragment (RFC 6901 §6): {@code #/items/0/a%20b}; {@code #} for the
     * root. A lone surrogate in a name is written as U+FFFD.
     */
    public String toFragment() {
        return "#" + PointerFragment.of(toPointer());
    }

    /**
     * As people write it: {@code items[0].sku}; empty for the root. A name that is not an identifier
     * is quoted: {@code ["a b"]}; what is not {@linkplain Printable printable} in it is escaped.
     */
    @Override
    public String toString() {
        return toString(Integer.MAX_VALUE);
    }

    /**
     * {@link #toString()}, or its beginning, made without making the whole.
     *
     * @param maximum UTF-16 units of the result, at least 1; of one that is cut the last is {@code …}
     */
    public String toString(int maximum) {
        StringBuilder text = new StringBuilder();
        for (Object segment : segments) {
            if (segment instanceof Integer position) {
                text.append('[').append(position.intValue()).append(']');
            } else {
                append(start(segment.toString(), maximum), text);
            }
            if (text.length() > maximum) {
                return cut(text, maximum);
            }
        }
        return text.toString();
    }

    private static void append(String name, StringBuilder text) {
        if (isIdentifier(name)) {
            text.append(text.length() == 0 ? "" : ".").append(name);
        } else {
            String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
            text.append("[\"").append(Printable.of(quoted)).append("\"]");
        }
    }

    /** So much of a name that it is seen whether it is too long. */
    private static String start(String name, int maximum) {
        return name.length() <= maximum ? name : name.substring(0, maximum + 1);
    }

    private static String cut(StringBuilder text, int maximum) {
        int end = maximum - 1;
        boolean isSplit = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, isSplit ? end - 1 : end) + '…';
    }

    private static boolean isIdentifier(String name) {
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return false;
        }
        return Printable.isPlain(name) && name.chars().allMatch(Character::isJavaIdentifierPart);
    }
}
