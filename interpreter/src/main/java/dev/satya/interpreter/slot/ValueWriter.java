package dev.satya.interpreter.slot;

import dev.satya.WriteOptions;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes any value that a model holds as JSON. Immutable. */
public interface ValueWriter {

    /**
     * The text.
     *
     * @throws dev.satya.WriteException if the value cannot be written
     */
    String write(@Nullable Object value, WriteOptions options);

    /**
     * Writes the text in UTF-8.
     *
     * @param out is flushed and stays open
     * @throws IOException as {@code out} throws it
     * @throws dev.satya.WriteException if the value cannot be written
     */
    void write(@Nullable Object value, OutputStream out, WriteOptions options) throws IOException;

    /**
     * The name of the member that stands for a key of a map; null: it is neither a text, a number, a
     * boolean, a constant of an enum nor of a scalar type.
     */
    @Nullable String name(@Nullable Object key);

    /** How many containers may be within each other. */
    int depth();
}
