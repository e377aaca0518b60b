package dev.satya.plugins;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Set;

/**
 * What all formats of texts have in common: they apply to text only, and their message comes from the
 * bundle.
 *
 * <p>Each scanner is total, takes time linear in the text, and reads a {@link CharSequence}, though
 * it is given a {@code String}, so that a test can count the characters that it reads.
 */
public abstract class TextFormat extends BuiltIn {
    private static final Set<JsonType> TEXT = Set.of(JsonType.STRING);

    /**
     * A format without arguments, unless {@link #takes} says otherwise.
     *
     * @param standard what says which texts conform, with the section
     */
    protected TextFormat(
            String name,
            String standard,
            List<Object> validExamples,
            List<Object> invalidExamples) {
        super(name, standard, validExamples, invalidExamples);
    }

    /** Whether a text conforms where the format takes no arguments. */
    public abstract boolean conforms(CharSequence text);

    @Override
    public final Set<JsonType> types() {
        return TEXT;
    }

    /** Whether every text that conforms without arguments is ASCII, as it is of most formats here. */
    @Override
    public boolean isAscii() {
        return true;
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> conforms((String) value);
    }
}
