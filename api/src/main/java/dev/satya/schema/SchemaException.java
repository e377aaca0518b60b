package dev.satya.schema;

import dev.satya.spi.Printable;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a schema, found when the schema is built, read or compiled. The message has the trail
 * to the mistake and, where there is one, a suggestion.
 */
public final class SchemaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 2_000;

    private final String reason;
    private final String hint;
    private final @Nullable String location;

    /** A mistake at a place that the caller knows. */
    public SchemaException(String reason) {
        this(reason, "", null, null);
    }

    /**
     * A mistake at a place.
     *
     * @param location a JSON Pointer into the schema
     */
    public SchemaException(String reason, @Nullable String location, @Nullable Throwable cause) {
        this(reason, "", location, cause);
    }

    private SchemaException(
            String reason, String hint, @Nullable String location, @Nullable Throwable cause) {
        super(reason + place(location) + hint, cause);
        this.reason = reason;
        this.hint = hint;
        this.location = location;
    }

    private static String place(@Nullable String location) {
        if (location == null) {
            return "";
        }
        return location.isEmpty() ? " at the root" : " at " + Printable.of(location, SHOWN);
    }

    /** The mistake without its place. */
    public String reason() {
        return reason;
    }

    /** The JSON Pointer into the schema, empty for its root; null where the place is the call. */
    public @Nullable String location() {
        return location;
    }

    /** The same mistake with a suggestion at the end of the message. */
    public SchemaException withHint(String hint) {
        return new SchemaException(reason, hint, location, getCause());
    }

    /** The same mistake at a place. */
    public SchemaException at(String location) {
        return new SchemaException(reason, hint, location, getCause());
    }

    /** The same mistake, one step further from the root: {@code segment} is put before the trail. */
    public SchemaException under(String segment) {
        String rest = location == null ? "" : location;
        return at("/" + segment.replace("~", "~0").replace("/", "~1") + rest);
    }
}
