package dev.satya.schema;

import dev.satya.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema was read from. Mistakes that are found later are reported there, in the document's
 * own words. It is no part of what the schema means: schemas that differ in their origin are equal.
 *
 * @param location the JSON Pointer of the schema in the document, after the document's URI where it is
 *     another than the one that was read
 * @param text the text that was read
 * @param notes of the whole document, at its root; empty elsewhere
 */
public record SchemaOrigin(String location, Text text, List<SchemaNote> notes) {

    /**
     * The text of documents, in which places are looked for by locations: JSON Pointers, after the URI
     * of a document where it is another than the one that was read. Safe for use by several threads.
     */
    public interface Text {
        /** Where there is no text: nothing is found. */
        Text NONE = (location, part) -> null;

        /**
         * Where a value, or the name of a member, begins; where there is none, the innermost container
         * on the way; null where there is no text.
         */
        @Nullable Position find(String location, Part part);
    }

    /** What of a member is looked for. */
    public enum Part {
        /** Its name. */
        NAME,
        /** Its value; also that of an item, or the root. */
        VALUE
    }

    /** Copies the notes. */
    public SchemaOrigin {
        notes = List.copyOf(notes);
    }
}
