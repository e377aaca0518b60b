package dev.satya.interpreter.slot;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values as a Java type has them.
 *
 * @param type the class, that of the box of a primitive type
 * @param maker makes them of values of a run; what it throws is told as what the code throws that asks
 */
public record JavaForm(Class<?> type, UnaryOperator<@Nullable Object> maker) {

    /**
     * The value of that type; null: there is none.
     *
     * @param isInstance whether the value is as it came
     */
    public @Nullable Object of(@Nullable Object value, boolean isInstance) {
        return isInstance && type.isInstance(value) ? value : maker.apply(value);
    }
}
