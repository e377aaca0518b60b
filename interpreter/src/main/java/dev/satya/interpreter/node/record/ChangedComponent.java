package dev.satya.interpreter.node.record;

import org.jspecify.annotations.Nullable;

/**
 * What became of a component that is not valid as it is.
 *
 * @param outcome another value, a failure, or {@code ABSENT} where there is none but should be
 */
public record ChangedComponent(int slot, @Nullable Object outcome) {

    /** Null where the outcome is the value itself. */
    static @Nullable ChangedComponent of(
            int slot, @Nullable Object value, @Nullable Object outcome) {
        return outcome == value ? null : new ChangedComponent(slot, outcome);
    }
}
