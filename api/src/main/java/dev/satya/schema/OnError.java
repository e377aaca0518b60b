package dev.satya.schema;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a value that does not conform to a schema. Without one its faults are violations. With
 * one they are not: the value is left out, or another stands in. What was dropped is told to who asks for
 * it, with {@link dev.satya.Options.OnErrors#RAISE}.
 */
public sealed interface OnError extends Hook {

    /**
     * The value is left out, as if it were not there: an item of a list, a value of a map, or a field
     * that may be absent, for which its default then stands in. Anywhere else it is a mistake of the
     * schema.
     */
    static OnError omit() {
        return new Omit();
    }

    /**
     * Another value stands in.
     *
     * @param value in the terms of an instance; it is checked and converted when the schema is compiled
     */
    static OnError use(@Nullable Object value) {
        return new Use(value);
    }

    /** The value is left out. */
    record Omit() implements OnError {}

    /**
     * Another value stands in.
     *
     * @param value in the terms of an instance
     */
    record Use(@Nullable Object value) implements OnError {
        /** Copies the value. */
        public Use {
            value = JsonValues.copyOf(value);
        }
    }
}
