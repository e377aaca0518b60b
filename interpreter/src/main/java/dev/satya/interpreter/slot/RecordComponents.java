package dev.satya.interpreter.slot;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a class as they are written, in order.
 *
 * @param names of the members in documents
 * @param getters of the members; the value of an optional, or null, in place of the optional
 */
public record RecordComponents(
        List<String> names, List<Function<Object, @Nullable Object>> getters) {

    /** Copies the parts. */
    public RecordComponents {
        names = List.copyOf(names);
        getters = List.copyOf(getters);
    }
}
