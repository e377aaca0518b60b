package dev.satya.interpreter.members;

import java.util.List;

/**
 * A member by which documents say of which class an object is.
 *
 * @param property its name there
 * @param values the texts that mean the class; the first is written
 */
public record ClassTag(String property, List<String> values) {

    /** Copies the texts. */
    public ClassTag {
        values = List.copyOf(values);
    }
}
