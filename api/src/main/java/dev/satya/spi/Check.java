package dev.satya.spi;

import dev.satya.Model;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bound constraint: pure, thread-safe, linear in the value.
 *
 * <p>It is called on the thread that validates, which nobody can take it away from: one that waits, or
 * does not end, is waited for. What asks a service or a disk says so by being a {@link BatchCheck},
 * which has a time limit; {@link BatchCheck#of} makes one of a check. An exception, or a stack
 * overflow, is a violation {@code pluginFailure}; so is a check that validates with the schema that it
 * stands in without end, of which the outermost is told.
 */
@FunctionalInterface
public interface Check {

    /**
     * Whether the converted value satisfies the constraint.
     *
     * @param value never null; {@link Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link
     *     Double}, {@link java.math.BigDecimal}, {@link String}, {@link java.util.List}, {@link
     *     java.util.Map} or {@link dev.satya.Model}, of the types that the plugin applies to
     */
    boolean test(Object value);

    /** The same for a whole number, without boxing. */
    default boolean testLong(long value) {
        return test(value);
    }

    /** The same for a binary64 number, without boxing. */
    default boolean testDouble(double value) {
        return test(value);
    }

    /**
     * The value that stands for a satisfying one: an IBAN without its spaces. Asked where {@link
     * ConstraintPlugin#normalises} says so. To refuse the value after all it throws a {@link
     * dev.satya.RefusedValueException}.
     */
    default Object normalised(Object value) {
        return value;
    }

    /**
     * Where in a value that does not satisfy it the violation is told: names of members and positions,
     * {@link String} and {@link Integer} from 0 on. Empty: the value itself. Anything else is a violation
     * {@code pluginFailure} that says so.
     */
    default List<Object> place(Object value) {
        return List.of();
    }

    /**
     * A member of an object that is being checked, which is a model or a map; null: it has none of this
     * name, or the value is no object.
     */
    static @Nullable Object member(Object object, String name) {
        if (object instanceof Model model) {
            return model.names().contains(name) ? model.get(name) : model.extras().get(name);
        }
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
