package dev.satya.schema;

import dev.satya.Position;
import dev.satya.spi.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Something in a document that has no effect although its author may think that it has. It is no
 * mistake, and the schema compiles. Immutable.
 *
 * @param kind what sort of thing it is
 * @param reason what it is and what to do about it, without the place
 * @param location the JSON Pointer of the schema in the document, after the document's URI where it is
 *     another than the one that was read
 * @param position where it is in the text; null where the document was not read from a text
 */
public record SchemaNote(Kind kind, String reason, String location, @Nullable Position position) {

    /** What has no effect. */
    public enum Kind {
        /** A keyword that nobody knows; it is kept as an annotation. */
        UNKNOWN_KEYWORD,
        /** A keyword of another draft of JSON Schema. */
        OTHER_DRAFT,
        /** A keyword beside {@code $ref}, in a draft that ignores it there. */
        BESIDE_REFERENCE,
        /** A keyword that only says more of another one, which is not there: {@code then}. */
        ALONE,
        /** The name of a plugin, in a document that does not ask for it as a keyword. */
        CONSTRAINT_NAME,
        /** A {@code $schema} that names no dialect as the standard does, or where none can be named. */
        DIALECT,
        /** A {@code format} that nobody knows. */
        UNKNOWN_FORMAT,
        /** A {@code format} of the standard, or of a registry, that no plugin checks. */
        UNCHECKED_FORMAT
    }

    /** The reason with the place. */
    @Override
    public String toString() {
        return Printable.of(reason) + SchemaException.place(location, position);
    }
}
