package dev.satya.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code that looks at a value as Java has it and tells what is wrong with it, also at places within it:
 * what a {@code ConstraintValidator} of Jakarta Validation is. Used by any number of threads. What it
 * throws is a violation {@code pluginFailure}.
 */
@FunctionalInterface
public interface CustomCheck {

    /**
     * What is wrong; empty: nothing.
     *
     * @param value of the type that the constraint names; null: there is no value
     */
    List<Finding> findings(@Nullable Object value);

    /**
     * One thing that is wrong.
     *
     * @param path from the value to the place: names of members and positions, {@link String} and
     *     {@link Integer}; empty: the value itself
     * @param message a template for the violation; null: what the catalogue has for the code
     */
    record Finding(List<Object> path, @Nullable String message) {
        /** Copies the path. */
        public Finding {
            path = List.copyOf(path);
            for (Object segment : path) {
                if (!(segment instanceof String || segment instanceof Integer)) {
                    throw new IllegalArgumentException(segment + " is no name and no position");
                }
            }
        }

        /** About the value itself. */
        public static Finding here(@Nullable String message) {
            return new Finding(List.of(), message);
        }
    }
}
