package dev.satya.plugins;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * A format of texts with one argument, which may be absent.
 *
 * @param <T> what the argument is to the format
 */
public abstract class ArgumentFormat<T> extends TextFormat {
    private final Argument<T> argument;

    /**
     * A format.
     *
     * @param standard what says which texts conform, with the section
     */
    protected ArgumentFormat(
            String name,
            String standard,
            Argument<T> argument,
            List<Object> validExamples,
            List<Object> invalidExamples) {
        super(name, standard, validExamples, invalidExamples);
        this.argument = argument;
    }

    /** Whether a text conforms by a value of the argument. */
    protected abstract boolean conforms(CharSequence text, T value);

    @Override
    public final boolean conforms(CharSequence text) {
        return conforms(text, argument.byDefault());
    }

    @Override
    public final List<Argument<?>> takes() {
        return List.of(argument);
    }

    @Override
    protected final Check check(Arguments arguments) {
        T value = argument.of(arguments);
        return text -> conforms((CharSequence) text, value);
    }
}
