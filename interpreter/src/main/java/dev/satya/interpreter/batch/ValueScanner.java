package dev.satya.interpreter.batch;

import dev.satya.interpreter.scan.ByteScan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a JSON value, piece by piece: matches brackets, passes over strings, and leaves
 * the rest unread. A bit for each open bracket is all that it holds.
 */
final class ValueScanner {
    private enum Mode {
        START,
        BRACKETS,
        STRING,
        WORD,
        DONE
    }

    /** What the four brackets have in common, and few others. */
    private static final int BRACKET_BITS = '[' & ']' & '{' & '}';

    private final int maximumDepth;
    private Mode mode = Mode.START;
    private boolean isEscaped;
    private @Nullable String mistake;
    private int depth;

    /** A bit for each open bracket, set for braces. */
    private long[] braces = new long[1];

    ValueScanner(int maximumDepth) {
        this.maximumDepth = maximumDepth;
    }

    /** Begins with another value. */
    void start() {
        mode = Mode.START;
        isEscaped = false;
        mistake = null;
        depth = 0;
    }

    /** Whether the end of the value, or a mistake, has been found. */
    boolean isDone() {
        return mode == Mode.DONE;
    }

    /** Whether the value is whole if nothing follows. */
    boolean canEnd() {
        return mode == Mode.DONE || mode == Mode.WORD;
    }

    /** What is wrong at the place where the scan stopped; null: nothing. */
    @Nullable String mistake() {
        return mistake;
    }

    /** Reads on; returns the place behind the value, of the mistake, or {@code to}. */
    int scan(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && mode != Mode.DONE) {
            at =
                    switch (mode) {
                        case START -> first(bytes[at], at);
                        case BRACKETS -> brackets(bytes, at, to);
                        case STRING -> string(bytes, at, to);
                        case WORD -> word(bytes, at, to);
                        case DONE -> at;
                    };
        }
        return at;
    }

    private int first(byte b, int at) {
        if (b == '"') {
            mode = Mode.STRING;
            return at + 1;
        }
        mode = isOpening(b) ? Mode.BRACKETS : Mode.WORD;
        return at;
    }

    private int brackets(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b == '"') {
                mode = Mode.STRING;
                at = string(bytes, at + 1, to);
                if (mode == Mode.STRING) {
                    return at;
                }
                continue;
            }
            if ((b & BRACKET_BITS) == BRACKET_BITS && endsAt(b)) {
                mode = Mode.DONE;
                return mistake == null ? at + 1 : at;
            }
            at++;
        }
        return to;
    }

    /** Whether the value ends with this byte, or cannot go on with it. */
    private boolean endsAt(byte b) {
        if (isOpening(b)) {
            open(b == '{');
        } else if (isClosing(b)) {
            close(b == '}');
        } else {
            return false;
        }
        return mistake != null || depth == 0;
    }

    private int string(byte[] bytes, int from, int to) {
        int at = from;
        if (isEscaped) {
            isEscaped = false;
            at++;
        }
        while (at < to) {
            at = ByteScan.indexOfEither((byte) '"', (byte) '\\', bytes, at, to);
            if (at == to) {
                break;
            }
            if (bytes[at] == '"') {
                mode = depth == 0 ? Mode.DONE : Mode.BRACKETS;
                return at + 1;
            }
            at += 2; // with what is escaped
        }
        isEscaped = at > to;
        return to;
    }

    private int word(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (Window.isBlank(b) || isSeparator(b) || isOpening(b) || b == '"') {
                mode = Mode.DONE;
                return at;
            }
        }
        return to;
    }

    private void open(boolean isBrace) {
        if (depth == maximumDepth) {
            mistake = "expected at most " + maximumDepth + " open brackets";
            return;
        }
        int word = depth >> 6;
        if (word == braces.length) {
            braces = Arrays.copyOf(braces, 2 * word);
        }
        long bit = 1L << depth;
        braces[word] = isBrace ? braces[word] | bit : braces[word] & ~bit;
        depth++;
    }

    private void close(boolean isBrace) {
        int last = depth - 1;
        boolean opened = (braces[last >> 6] & 1L << last) != 0;
        if (opened == isBrace) {
            depth = last;
        } else {
            mistake = opened ? "expected } or a member" : "expected ] or an item";
        }
    }

    /** Whether no value begins so. */
    static boolean isSeparator(byte b) {
        return b == ',' || b == ':' || isClosing(b);
    }

    private static boolean isOpening(byte b) {
        return b == '{' || b == '[';
    }

    private static boolean isClosing(byte b) {
        return b == '}' || b == ']';
    }
}
