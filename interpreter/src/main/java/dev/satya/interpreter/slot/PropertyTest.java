package dev.satya.interpreter.slot;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an object says of itself by a method that is no member of it.
 *
 * @param property the name of the method without {@code is} or {@code get}
 * @param code the violation's code
 * @param message of its own; null: that of the catalogue
 * @param translations of the message, by language
 * @param expected what the method is to return; null is accepted too
 * @param getter calls the method
 */
public record PropertyTest(
        String property,
        String code,
        @Nullable String message,
        Map<Locale, String> translations,
        boolean expected,
        Function<Object, @Nullable Object> getter) {

    /** Whether an object passes; throws what the method throws. */
    public boolean isPassedBy(Object holder) {
        Object value = getter.apply(holder);
        return value == null || value.equals(expected);
    }
}
