package dev.satya.plugins;

import dev.satya.Schema;
import dev.satya.spi.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An argument of a format, which may be absent: its name, the values that it takes, and what it means.
 * From here come its schema, which refuses others with their place, and what reads it where nobody has
 * asked the schema. Immutable.
 *
 * @param <T> what it is to the format
 */
public final class Argument<T> {
    /** Of the texts that a list may have, where it is told what they are. */
    private static final int MOST_LISTED = 12;

    /** One text that stands for a list: something is between its commas and spaces. */
    private static final Schema NAMING =
            Schema.string().pattern("[^, ]").message("pattern", "must not be empty");

    private final String name;
    private final String values;
    private final Schema schema;
    private final Function<Object, T> reader;
    private final T byDefault;

    private Argument(
            String name, String values, Schema schema, Function<Object, T> reader, T byDefault) {
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

    /** A list that accepts nothing, or everything, is no list that anybody means. */
    private static <P> List<P> some(Stream<P> parts, String name, String values) {
        List<P> all = parts.toList();
        return all.isEmpty() ? refuse(name, values + ", and not empty") : all;
    }

    /**
     * A list of texts that is not empty, or one text with commas or spaces between them, as annotations have it; no texts
     * if it is absent.
     *
     * @param known those that may be in it; none: any
     */
    public static Argument<List<String>> texts(String name, List<String> known, String meaning) {
        Schema part =
                known.isEmpty() ? Schema.string().minLength(1) : Schema.enumOf(known.toArray());
        String values = "a list of " + (known.isEmpty() ? "texts" : either(known));
        return new Argument<>(
                name,
                known.size() > MOST_LISTED ? "a list of texts" : values,
                Schema.anyOf(NAMING, Schema.array(part).minItems(1)).description(meaning),
                given ->
                        some(
                                parts(given).map(each -> text(each, known, name, values)),
                                name,
                                values),
                List.of());
    }

    private static Stream<?> parts(Object given) {
        if (given instanceof String text) {
            return Arrays.stream(text.split("[, ]+")).filter(part -> !part.isEmpty());
        }
        return given instanceof List<?> list ? list.stream() : Stream.of(given);
    }

    private static String text(Object part, List<String> known, String name, String values) {
        if (part instanceof String text) {
            return known.isEmpty() || known.contains(text)
                    ? text
                    : refuse(name, values + ", not \"" + text + "\"");
        }
        return refuse(name, values);
    }

    /** A list of whole numbers between two that is not empty, or one of them; none if it is absent. */
    public static Argument<List<Integer>> numbers(
            String name, int least, int most, String meaning) {
        String values = "a list of whole numbers from " + least + " to " + most;
        Schema part = Schema.integer().ge(least).le(most);
        return new Argument<>(
                name,
                values,
                Schema.anyOf(part, Schema.array(part).minItems(1)).description(meaning),
                given ->
                        some(
                                parts(given).map(each -> number(each, least, most, name, values)),
                                name,
                                values),
                List.of());
    }

    private static int number(Object part, int least, int most, String name, String values) {
        return part instanceof Long number && number >= least && number <= most
                ? number.intValue()
                : refuse(name, values);
    }

    private static String either(List<?> choices) {
        List<String> texts = choices.stream().map(String::valueOf).toList();
        int last = texts.size() - 1;
        return String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
    }

    private static <T> T refuse(String name, String values) {
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
