package dev.satya.interpreter.pattern;

import dev.satya.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which flags of java.util.regex are set at a place of a pattern. A group gives back what it has set,
 * except when it is {@code (?i)}, which sets flags up to the end of the group around it.
 */
final class JavaFlags {
    /** Case of ASCII, lines at {@code ^} and {@code $}, any character as dot, Unix lines, comments. */
    private static final String KNOWN = "imsdx";

    /** What is never set, so that nothing changes when it is taken away. */
    private static final String NEVER_SET = "uU";

    private final PatternSource source;
    private final Deque<String> outer = new ArrayDeque<>();
    private String set = "";

    JavaFlags(PatternSource source) {
        this.source = source;
    }

    boolean has(char flag) {
        return set.indexOf(flag) >= 0;
    }

    /** Enters a group. */
    void open() {
        outer.push(set);
    }

    /** Leaves a group. */
    void close() {
        set = outer.pop();
    }

    /** Leaves a group that sets flags for the group around it. */
    void keep() {
        outer.pop();
    }

    /**
     * Reads the flags behind a group's question mark, up to the colon or bracket.
     *
     * @return false, and nothing is read or set, if this is no group that sets flags
     * @throws SchemaException if one of them has no equal in ECMA-262
     */
    boolean read(int start) {
        int from = source.position();
        String on = letters();
        String off = source.take("-") ? letters() : "";
        if (!source.isAt(":") && !source.isAt(")")) {
            source.moveTo(from);
            return false;
        }
        requireKnown(on, KNOWN, start);
        requireKnown(off, KNOWN + NEVER_SET, start);
        StringBuilder all = new StringBuilder();
        (set + on).chars().filter(flag -> off.indexOf(flag) < 0).forEach(all::appendCodePoint);
        set = all.toString();
        return true;
    }

    private String letters() {
        int from = source.position();
        while (source.peek() < 128 && Character.isLetter(source.peek())) {
            source.next();
        }
        return source.since(from);
    }

    private void requireKnown(String letters, String known, int start) {
        for (char letter : letters.toCharArray()) {
            if (known.indexOf(letter) < 0) {
                source.next();
                throw source.refuse(
                        start,
                        "sets flags, of which "
                                + letter
                                + " has no equal in ECMA-262: write what it does, as [éÉ] for a"
                                + " letter in either case");
            }
        }
    }
}
