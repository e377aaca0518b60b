package dev.satya.scalar;

import java.util.Arrays;

/**
 * Bytes as a value: immutable, and equal to others with the same content, which {@code byte[]} is not.
 * What models hold of {@link ScalarTypes#BYTES} and its kind; a {@code byte[]} is accepted in its place.
 */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of {@code content}. */
    public static Bytes of(byte... content) {
        return new Bytes(content.clone());
    }

    /** How many there are. */
    public int size() {
        return content.length;
    }

    /** A copy of the content. */
    public byte[] toArray() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** How many there are, in words: {@code 3 bytes}. */
    @Override
    public String toString() {
        return size() + (size() == 1 ? " byte" : " bytes");
    }
}
