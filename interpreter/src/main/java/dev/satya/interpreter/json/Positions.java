package dev.satya.interpreter.json;

import dev.satya.Position;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.scan.TextEncoding;

/** Lines and columns of byte offsets, which are asked for in ascending order: one pass. */
final class Positions {
    private final byte[] bytes;
    private int at;
    private long line = 1;
    private long column = 1;

    /** At the start of a text. */
    Positions(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The exception for a mistake at an offset. */
    static MalformedJson malformed(String reason, byte[] bytes, int offset) {
        String encoding = TextEncoding.otherThanUtf8(bytes, bytes.length);
        return encoding == null
                ? new MalformedJson(reason, new Positions(bytes).of(offset))
                : new MalformedJson(TextEncoding.mistake(encoding), new Position(1, 1, 0));
    }

    /** The position of an offset, which is not before the one asked for last. */
    Position of(int offset) {
        for (; at < offset; at++) {
            if (bytes[at] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[at] & 0xC0) != 0x80) {
                column++; // a continuation byte is no character of its own
            }
        }
        return new Position(line, column, offset);
    }
}
