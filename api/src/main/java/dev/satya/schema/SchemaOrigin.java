package dev.satya.schema;

import dev.satya.Position;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema was read from. Mistakes that are found later are reported there, in the document's
 * own words. It is no part of what the schema means: schemas that differ in their origin are equal.
 *
 * @param location the JSON Pointer of the schema in the document, after the document's URI where it is
 *     another than the one that was read
 * @param text finds a JSON Pointer in the text that was read; null for a pointer that is not there, and
 *     for any if there was no text. Safe for use by several threads
 * @param notes of the whole document, at its root; empty elsewhere
 */
public record SchemaOrigin(
        String location, Function<String, @Nullable Position> text, List<SchemaNote> notes) {

    /** Copies the notes. */
    public SchemaOrigin {
        notes = List.copyOf(notes);
    }
}
