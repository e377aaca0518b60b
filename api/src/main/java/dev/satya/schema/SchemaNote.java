package dev.satya.schema;

import dev.satya.Position;
import dev.satya.spi.Printable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a document that has no effect although its author may think that it has. It is no
 * mistake, and the schema compiles. Immutable.
 */
public final class SchemaNote {
    private final Kind kind;
    private final String reason;
    private final String location;
    private final @Nullable Position position;

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
        /**
         * A {@code $schema} that names no dialect as the standard does, or where none can be
         * named.
         */
        DIALECT,
        /** A {@code format} that nobody knows. */
        UNKNOWN_FORMAT,
        /** A {@code format} of the standard, or of a registry, that no plugin checks. */
        UNCHECKED_FORMAT
    }

    /**
     * Makes a note.
     *
     * @param reason what it is and what to do about it, without the place
     * @param location see {@link #location}
     */
    public static SchemaNote of(
            Kind kind, String reason, String location, @Nullable Position position) {
        return new SchemaNote(kind, reason, location, position);
    }

    private SchemaNote(Kind kind, String reason, String location, @Nullable Position position) {
        this.kind = kind;
        this.reason = reason;
        this.location = location;
        this.position = position;
    }

    /** What sort of thing it is. */
    public Kind kind() {
        return kind;
    }

    /** What it is and what to do about it, without the place. */
    public String reason() {
        return reason;
    }

    /**
     * The JSON Pointer of the schema in the document, after the document's URI where it is
     * another than the one that was read.
     */
    public String location() {
        return location;
    }

    /** Where it is in the text; null where the document was not read from a text. */
    public @Nullable Position position() {
        return position;
    }

    /** The reason with the place. */
    @Override
    public String toString() {
        return Printable.of(reason) + SchemaException.place(location, position);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaNote that
                && kind.equals(that.kind)
                && reason.equals(that.reason)
                && location.equals(that.location)
                && Objects.equals(position, that.position);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, reason, location, position);
    }
}
