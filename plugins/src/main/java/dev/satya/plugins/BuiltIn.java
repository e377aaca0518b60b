package dev.satya.plugins;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all named constraints of this module have in common. Each is a format, too. */
public abstract class BuiltIn implements ConstraintPlugin {
    private final String name;
    private final String standard;
    private final List<Object> validExamples;
    private final List<Object> invalidExamples;

    BuiltIn(
            String name,
            String standard,
            List<Object> validExamples,
            List<Object> invalidExamples) {
        this.name = name;
        this.standard = standard;
        this.validExamples = validExamples;
        this.invalidExamples = invalidExamples;
    }

    @Override
    public final String name() {
        return name;
    }

    /** What says which values conform, with the section. */
    public final String standard() {
        return standard;
    }

    /** The names of the arguments that it takes. */
    public List<String> argumentNames() {
        return List.of();
    }

    /** The release of the data that it carries or reads; empty: it has none. */
    public String release() {
        return "";
    }

    @Override
    public final boolean isFormat() {
        return true;
    }

    @Override
    public final Check bind(Arguments arguments) {
        arguments.allow(argumentNames().toArray(String[]::new));
        return check(arguments);
    }

    /** The check of arguments, none of which is unknown. */
    protected abstract Check check(Arguments arguments);

    @Override
    public final @Nullable String message(Locale locale) {
        return Messages.template(name, locale);
    }

    @Override
    public final List<Object> validExamples() {
        return validExamples;
    }

    @Override
    public final List<Object> invalidExamples() {
        return invalidExamples;
    }

    /** An argument that is true; one that is absent is false. */
    protected static boolean isSet(Arguments arguments, String name) {
        return arguments.has(name) && arguments.bool(name);
    }

    /**
     * The texts of an argument: a list of them, or one text with commas or spaces between them, as
     * annotations have it.
     *
     * @throws IllegalArgumentException if it is something else
     */
    protected static List<String> texts(Arguments arguments, String name) {
        if (arguments.byName().get(name) instanceof String text) {
            return Arrays.stream(text.split("[, ]+")).filter(part -> !part.isEmpty()).toList();
        }
        return arguments.list(name).stream().map(part -> text(part, name)).toList();
    }

    private static String text(Object part, String name) {
        if (part instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("argument \"" + name + "\" must be a list of texts");
    }

    /**
     * An argument that is one of these texts; the first one if it is absent.
     *
     * @throws IllegalArgumentException if it is another
     */
    protected static String choice(Arguments arguments, String name, String... choices) {
        String given = arguments.has(name) ? arguments.string(name) : choices[0];
        requireOneOf(given, name, List.of(choices));
        return given;
    }

    /**
     * Refuses a text that is none of these.
     *
     * @throws IllegalArgumentException that lists them
     */
    protected static void requireOneOf(String given, String name, List<String> choices) {
        if (!choices.contains(given)) {
            throw new IllegalArgumentException(
                    "argument \"%s\" must be one of %s, not \"%s\""
                            .formatted(name, String.join(", ", choices), given));
        }
    }

    /**
     * An argument that is a whole number between two; a default if it is absent.
     *
     * @throws IllegalArgumentException if it is another
     */
    protected static int number(
            Arguments arguments, String name, int least, int most, int byDefault) {
        long given = arguments.has(name) ? arguments.integer(name) : byDefault;
        if (arguments.has(name) && (given < least || given > most)) {
            throw new IllegalArgumentException(
                    "argument \"%s\" must be from %d to %d, not %d"
                            .formatted(name, least, most, given));
        }
        return (int) given;
    }
}
