package dev.satya.interpreter.batch;

import org.jspecify.annotations.Nullable;

/**
 * One row as it lies in its source, not yet read as JSON.
 *
 * @param index of the row in its source, from 0
 * @param line on which the row begins, from 1
 * @param column in that line where the row begins, in code points from 1
 * @param byteOffset of the row's first byte in its source
 * @param bytes the row's own, without a line's end; null: it is longer than the reader's maximum
 */
record Row(long index, long line, long column, long byteOffset, byte @Nullable [] bytes) {

    /** How much of the row is held, in bytes. */
    int length() {
        return bytes == null ? 0 : bytes.length;
    }
}
