package dev.satya.schema;

import dev.satya.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema was read from. Mistakes that are found later are reported there, in the document's
 * own words. It is no part of what the schema means: schemas that differ in their origin are equal.
 */
public final class SchemaOrigin {
    private final String location;
    private final Text text;
    private final List<SchemaNote> notes;

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

    /** A schema at this location of a document. */
    public static SchemaOrigin of(String location, Text text) {
        return new SchemaOrigin(location, text, List.of());
    }

    /** The same origin, of a root, with the notes of the whole document. */
    public SchemaOrigin withNotes(List<SchemaNote> notes) {
        return new SchemaOrigin(location, text, List.copyOf(notes));
    }

    private SchemaOrigin(String location, Text text, List<SchemaNote> notes) {
        this.location = location;
        this.text = text;
        this.notes = notes;
    }

    /**
     * The JSON Pointer of the schema in the document, after the document's URI where it is
     * another than the one that was read.
     */
    public String location() {
        return location;
    }

    /** The text that was read. */
    public Text text() {
        return text;
    }

    /** The notes of the whole document, at its root; empty elsewhere. */
    public List<SchemaNote> notes() {
        return notes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaOrigin that
                && location.equals(that.location)
                && text.equals(that.text)
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(location, text, notes);
    }

    @Override
    public String toString() {
        return "SchemaOrigin["
                + "location="
                + location
                + ", text="
                + text
                + ", notes="
                + notes
                + "]";
    }
}
