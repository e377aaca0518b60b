package dev.satya;

/**
 * A place in a text. Immutable.
 *
 * @param line from 1; lines end with a line feed
 * @param column in code points, from 1
 * @param offset in bytes of UTF-8, from 0
 */
public record Position(long line, long column, long offset) {

    /** {@code 3:14}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
