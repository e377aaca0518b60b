package dev.satya.interpreter.slot;

import org.jspecify.annotations.Nullable;

/**
 * What a field of a schema gives to the member of a class.
 *
 * @param field its name
 * @param produced the class of its values; {@link Object} where it is not known
 * @param mayBeAbsent whether nothing stands in where there is no value
 * @param mayBeNull whether it takes null
 * @param maker what makes its values, or what they hold, of classes that its schema does not tell;
 *     null: it tells them all
 */
public record FieldValues(
        String field,
        Class<?> produced,
        boolean mayBeAbsent,
        boolean mayBeNull,
        @Nullable String maker) {}
