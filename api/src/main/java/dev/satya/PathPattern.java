package dev.satya;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of places in a value: a JSON Pointer (RFC 6901) in which {@code *} alone between slashes
 * stands for any one name or position. {@code /items/*}{@code /sku} is the {@code sku} of every
 * item; the empty pattern is the root. Immutable.
 *
 * @param segments from the root on: names, positions as decimal digits, {@link #ANY}
 */
public record PathPattern(List<String> segments) {

    /** Any one name or position. A name that is an asterisk is matched by it, like any other. */
    public static final String ANY = "*";

    /** Copies the segments. */
    public PathPattern {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is no JSON Pointer: it does not begin with a slash, or
     *     has a tilde without 0 or 1 behind it
     */
    public static PathPattern of(String pointer) {
        if (!isPointer(pointer)) {
            throw new IllegalArgumentException(
                    "\""
                            + pointer
                            + "\" is no path pattern: write /items/*/sku, with ~1 for a slash in a"
                            + " name and ~0 for a tilde");
        }
        List<String> segments = new ArrayList<>();
        String[] parts = pointer.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            segments.add(parts[i].replace("~1", "/").replace("~0", "~"));
        }
        return new PathPattern(segments);
    }

    private static boolean isPointer(String text) {
        for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
            boolean isEscape = text.startsWith("0", i + 1) || text.startsWith("1", i + 1);
            if (!isEscape) {
                return false;
            }
        }
        return text.isEmpty() || text.startsWith("/");
    }

    /** Whether {@code segment} is one that this pattern has at a depth, from 0. */
    public boolean matches(int depth, String segment) {
        String wanted = segments.get(depth);
        return wanted.equals(ANY) || wanted.equals(segment);
    }

    /** Whether this is a place of the set. */
    public boolean matches(Path path) {
        if (path.segments().size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!matches(i, path.segments().get(i).toString())) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return new Path(List.copyOf(segments)).toPointer();
    }
}
