package dev.satya.schema;

import org.jspecify.annotations.Nullable;

/** A draft of JSON Schema, in the order in which they came. */
public enum Dialect {
    /** Draft 4. */
    DRAFT_4("http://json-schema.org/draft-04/schema"),
    /** Draft 6. */
    DRAFT_6("http://json-schema.org/draft-06/schema"),
    /** Draft 7. */
    DRAFT_7("http://json-schema.org/draft-07/schema"),
    /** Draft 2019-09. */
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    /** Draft 2020-12. */
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

    private final String uri;

    Dialect(String uri) {
        this.uri = uri;
    }

    /** What {@code $schema} says, without a fragment. */
    public String uri() {
        return uri;
    }

    /** The dialect that {@code $schema} names, with an empty fragment or none; null: no draft. */
    public static @Nullable Dialect of(String uri) {
        String plain = uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
        for (Dialect dialect : values()) {
            if (dialect.uri.equals(plain)) {
                return dialect;
            }
        }
        return null;
    }

    /** Whether this draft is {@code other} or came after it. */
    public boolean isAtLeast(Dialect other) {
        return compareTo(other) >= 0;
    }
}
