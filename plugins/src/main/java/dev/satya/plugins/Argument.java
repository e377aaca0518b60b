package dev.satya.plugins;

import dev.satya.Schema;
import dev.satya.spi.Arguments;
import java.util.List;
import java.util.function.Function;

/**
 * An argument of a format, which may be absent: its name, the values that it takes, and what it means.
 * From here come its schema, which refuses others with their place, and what reads it where nobody has
 * asked the schema. Immutable.
 *
 * @param <T> what it is to the format
 */
public final class Argument<T> {
    private final String name;
    private final String values;
    private final Schema schema;
    private final Function<Object, T> reader;
    private final T byDefault;

    Argument(String name, String values, Schema schema, Function<Object, T> reader, T byDefault) {
        this.name = name;
        this.values = values;
        this.schema = schema;
        this.reader = reader;
        this.byDefault = byDefault;
    }

    /** One that is true or false; false if it is absent. */
    public static Argument<Boolean> flag(String name, String meaning) {
        String values = "true or false";
        return new Argument<>(
                name,
                values,
                Schema.bool().description(meaning),
                given -> given instanceof Boolean flag ? flag : refuse(name, values),
                false);
    }

    /** A whole number between two, both of which it may be. */
    public static Argument<Integer> number(
            String name, int least, int most, int byDefault, String meaning) {
        String values =
                most == Integer.MAX_VALUE
                        ? "a whole number of at least " + least
                        : "a whole number from " + least + " to " + most;
        return new Argument<>(
                name,
                values,
                Schema.integer().ge(least).le(most).description(meaning),
                given ->
                        given instanceof Long number && number >= least && number <= most
                                ? number.intValue()
                                : refuse(name, values),
                byDefault);
    }

    /** One of some numbers. */
    public static Argument<Integer> oneOf(
            String name, List<Integer> choices, int byDefault, String meaning) {
        String values = either(choices);
        List<Long> numbers = choices.stream().map(Integer::longValue).toList();
        return new Argument<>(
                name,
                values,
                Schema.enumOf(numbers.toArray()).description(meaning),
                given ->
                        given instanceof Long number && numbers.contains(number)
                                ? number.intValue()
                                : refuse(name, values),
                byDefault);
    }

    /** One of some texts; the first one if it is absent. */
    public static Argument<String> oneOf(String name, List<String> choices, String meaning) {
        String values = either(choices);
        return new Argument<>(
                name,
                values,
                Schema.enumOf(choices.toArray()).description(meaning),
                given ->
                        given instanceof String text && choices.contains(text)
                                ? text
                                : refuse(name, values),
                choices.get(0));
    }

    /** The choices, with an 'or' before the last. */
    static String either(List<?> choices) {
        List<String> texts = choices.stream().map(String::valueOf).toList();
        int last = texts.size() - 1;
        return String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
    }

    /** Tells which values are taken. */
    static <T> T refuse(String name, String values) {
        throw new IllegalArgumentException("argument \"" + name + "\" must be " + values);
    }

    /** By which it is given. */
    public String name() {
        return name;
    }

    /** Which values it takes, in words. */
    public String values() {
        return values;
    }

    /** What it means, in words. */
    public String meaning() {
        String meaning = schema.annotations().description();
        return meaning == null ? "" : meaning;
    }

    /** Which values it takes, as a schema that says what it means. */
    Schema schema() {
        return schema;
    }

    /** What it is where it is absent. */
    T byDefault() {
        return byDefault;
    }

    /** Whether it is given. */
    public boolean isIn(Arguments arguments) {
        return arguments.has(name);
    }

    /**
     * Its value; the default if it is absent.
     *
     * @throws IllegalArgumentException if it is one that it does not take
     */
    public T of(Arguments arguments) {
        Object given = arguments.byName().get(name);
        return given == null ? byDefault : reader.apply(given);
    }
}
