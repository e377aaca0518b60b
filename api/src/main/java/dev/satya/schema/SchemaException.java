package dev.satya.schema;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in a schema, found when the schema is built, read or compiled. The message has the trail
 * to the mistake and, where there is one, a suggestion.
 */
public final class SchemaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final @Nullable String location;

    /** A mistake at a place that the caller knows. */
    public SchemaException(String reason) {
        this(reason, null, null);
    }

    /**
     * A mistake at a place.
     *
     * @param location a JSON Pointer into the schema
     */
    public SchemaException(String reason, @Nullable String location, @Nullable Throwable cause) {
        super(
                location == null
                        ? reason
                        : reason + " at " + (location.isEmpty() ? "the root" : location),
                cause);
        this.reason = reason;
        this.location = location;
    }

    /** The mistake without its place. */
    public String reason() {
        return reason;
    }

    /** The JSON Pointer into the schema, empty for its root; null where the place is the call. */
    public @Nullable String location() {
        return location;
    }

    /** The same mistake, one step further from the root: {@code segment} is put before the trail. */
    public SchemaException under(String segment) {
        String rest = location == null ? "" : location;
        return new SchemaException(
                reason, "/" + segment.replace("~", "~0").replace("/", "~1") + rest, getCause());
    }
}
