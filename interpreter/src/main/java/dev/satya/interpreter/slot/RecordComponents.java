package dev.satya.interpreter.slot;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class, in order.
 *
 * @param names of the components
 * @param getters of the components; the value of an optional, or null, in place of the optional
 */
public record RecordComponents(
        List<String> names, List<Function<Object, @Nullable Object>> getters) {

    /** Copies the parts. */
    public RecordComponents {
        names = List.copyOf(names);
        getters = List.copyOf(getters);
    }
}
