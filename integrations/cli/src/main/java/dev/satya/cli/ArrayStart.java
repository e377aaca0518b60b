package dev.satya.cli;

import java.io.BufferedInputStream;
import java.io.IOException;

/** What a text begins with, as far as it matters to whoever takes an array for rows. */
enum ArrayStart {
    /** No array. */
    NONE,
    /** An array that ends at once. */
    EMPTY,
    /** An array of something. */
    FILLED;

    /** White space beyond this is not looked through: what begins so late is taken for no array. */
    private static final int FARTHEST = 1 << 16;

    private static final int BYTE_ORDER_MARK = 3;

    /** Looks ahead; the stream stays where it is. */
    static ArrayStart of(BufferedInputStream in) throws IOException {
        in.mark(FARTHEST);
        Ahead ahead = new Ahead(in);
        int first = ahead.next();
        if (first == 0xEF) {
            for (int i = 1; i < BYTE_ORDER_MARK; i++) {
                ahead.read();
            }
            first = ahead.next();
        }
        ArrayStart start = NONE;
        if (first == '[') {
            start = ahead.next() == ']' ? EMPTY : FILLED;
        }
        in.reset();
        return start;
    }

    private static final class Ahead {
        private final BufferedInputStream in;
        private int left = FARTHEST;

        Ahead(BufferedInputStream in) {
            this.in = in;
        }

        int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        /** The next byte that is not white space; negative: there is none, or it is too far. */
        int next() throws IOException {
            int next = read();
            while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
                next = read();
            }
            return next;
        }
    }
}
