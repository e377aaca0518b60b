package dev.satya.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema, or a part of one, that is compared, hashed and written by its components. Its methods are
 * not final, so that the compiler gives the public classes methods of their own that lead here: what
 * is declared in a class that is not public cannot be called by reflection.
 */
abstract class Structured {

    /** The components by their names, in the order in which they are written. */
    abstract Map<String, @Nullable Object> components();

    @Override
    public boolean equals(@Nullable Object other) {
        return Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    /** Shows no value and no name that may be secret. */
    @Override
    public String toString() {
        return Structure.text(this);
    }
}
