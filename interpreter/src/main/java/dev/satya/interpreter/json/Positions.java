package dev.satya.interpreter.json;

import dev.satya.interpreter.evaluate.MalformedJson;

/** Lines and columns of byte offsets. */
final class Positions {
    private Positions() {}

    /** The exception for a mistake at an offset. */
    static MalformedJson malformed(String reason, byte[] bytes, int offset) {
        long line = 1;
        long column = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++; // a continuation byte is no character of its own
            }
        }
        return new MalformedJson(reason, line, column, offset);
    }
}
