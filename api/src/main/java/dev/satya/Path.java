package dev.satya;

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

    /** As a JSON Pointer (RFC 6901): {@code /items/0/sku}; empty for the root. */
    public String toPointer() {
        StringBuilder text = new StringBuilder();
        for (Object segment : segments) {
            text.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    /**
     * As people write it: {@code items[0].sku}; empty for the root. A name that is not an identifier
     * is quoted: {@code ["a b"]}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object segment : segments) {
            if (segment instanceof Integer position) {
                text.append('[').append(position.intValue()).append(']');
            } else if (isIdentifier(segment.toString())) {
                text.append(text.length() == 0 ? "" : ".").append(segment);
            } else {
                String quoted = segment.toString().replace("\\", "\\\\").replace("\"", "\\\"");
                text.append("[\"").append(quoted).append("\"]");
            }
        }
        return text.toString();
    }

    private static boolean isIdentifier(String name) {
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(Character::isJavaIdentifierPart);
    }
}
