package dev.satya.propertytests.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reference says about an instance. */
public sealed interface Outcome {

    /** Whether the instance conforms. */
    default boolean isValid() {
        return this instanceof Valid;
    }

    /** The faults in order; none if the instance conforms. */
    default List<Fault> faults() {
        return this instanceof Invalid invalid ? invalid.reasons() : List.of();
    }

    /**
     * The instance conforms.
     *
     * @param value the converted value in plain terms: an object is a {@link
     *     java.util.LinkedHashMap} of its present fields in slot order and then its extras, an
     *     array a {@link List}, a map a {@link java.util.Map}, a scalar itself
     */
    record Valid(@Nullable Object value) implements Outcome {}

    /**
     * The instance does not conform.
     *
     * @param reasons in order, at least one
     */
    record Invalid(List<Fault> reasons) implements Outcome {
        /** Copies the faults. */
        public Invalid {
            reasons = List.copyOf(reasons);
        }
    }
}
