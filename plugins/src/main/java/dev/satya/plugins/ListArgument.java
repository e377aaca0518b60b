package dev.satya.plugins;

import dev.satya.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Arguments that are lists, or one text with commas or spaces between the parts, as annotations have it. */
public final class ListArgument {
    /** Of the texts that a list may have, where it is told what they are. */
    private static final int MOST_LISTED = 12;

    private static final String PATTERN = "pattern";

    /** One text that stands for a list: something is between its commas and spaces. */
    private static final Schema NAMING =
            Schema.string().pattern("[^, ]").message(PATTERN, "must not be empty");

    private ListArgument() {}

    /** A list that accepts nothing, or everything, is no list that anybody means. */
    private static <P> List<P> some(Stream<P> parts, String name, String values) {
        List<P> all = parts.toList();
        return all.isEmpty() ? Argument.refuse(name, values + ", and not empty") : all;
    }

    /**
     * A list of some known texts that is not empty, or one text with commas or spaces between them; no
     * texts if it is absent.
     *
     * @param known those that may be in it
     */
    public static Argument<List<String>> texts(String name, List<String> known, String meaning) {
        Schema part = Schema.enumOf(known.toArray());
        String values = "a list of " + Argument.either(known);
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
            return known.contains(text)
                    ? text
                    : Argument.refuse(name, values + ", not \"" + text + "\"");
        }
        return Argument.refuse(name, values);
    }

    /**
     * A list of texts of one form that is not empty, or one text with commas or spaces between them; no
     * texts if it is absent.
     *
     * @param form of each, as a regular expression without anchors
     * @param what they are, in words
     */
    public static Argument<List<String>> words(
            String name, String form, String what, String meaning) {
        Pattern part = Pattern.compile(form);
        String values = "a list of " + what;
        Schema one =
                Schema.string()
                        .pattern("^(" + form + ")$")
                        .message(PATTERN, "must be one of the " + what);
        return new Argument<>(
                name,
                values,
                Schema.anyOf(listed(form, values), Schema.array(one).minItems(1))
                        .description(meaning),
                given ->
                        some(
                                parts(given).map(each -> word(each, part, name, values)),
                                name,
                                values),
                List.of());
    }

    private static String word(Object part, Pattern form, String name, String values) {
        if (part instanceof String text) {
            return form.matcher(text).matches()
                    ? text
                    : Argument.refuse(name, values + ", not \"" + text + "\"");
        }
        return Argument.refuse(name, values);
    }

    /** One text that stands for a list, with commas and spaces between its parts. */
    private static Schema listed(String form, String values) {
        String parts = "^[, ]*(" + form + ")([, ]+(" + form + "))*[, ]*$";
        return Schema.string().pattern(parts).message(PATTERN, "must be " + values);
    }

    /**
     * A list of whole numbers between two that is not empty, one of them, or one text with commas or
     * spaces between them, as annotations have it; none if it is absent.
     */
    public static Argument<List<Integer>> numbers(
            String name, int least, int most, String meaning) {
        String values = "a list of whole numbers from " + least + " to " + most;
        Schema part = Schema.integer().ge(least).le(most);
        return new Argument<>(
                name,
                values,
                Schema.anyOf(part, listed("[0-9]+", values), Schema.array(part).minItems(1))
                        .description(meaning),
                given ->
                        some(
                                parts(given).map(each -> number(each, least, most, name, values)),
                                name,
                                values),
                List.of());
    }

    private static int number(Object part, int least, int most, String name, String values) {
        long number = part instanceof Long given ? given : number(part, name, values);
        return number >= least && number <= most
                ? (int) number
                : Argument.refuse(name, values + ", not " + part);
    }

    /** Of a part of a text. */
    private static long number(Object part, String name, String values) {
        boolean isNumber = part instanceof String text && text.matches("[0-9]{1,18}");
        return isNumber ? Long.parseLong((String) part) : Argument.refuse(name, values);
    }
}
