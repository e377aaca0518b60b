package dev.satya.plugins.locale;

import dev.satya.plugins.Argument;
import dev.satya.plugins.ArgumentFormat;
import dev.satya.plugins.AsciiSet;
import java.util.List;
import java.util.Map;

/**
 * The format {@code language}: the code of a language in two small letters, or, where the argument {@code
 * letters} says 3, in the three of its terminological code. Stateless.
 */
public final class LanguageFormat extends ArgumentFormat<Integer> {
    private static final Argument<Integer> LETTERS =
            Argument.oneOf("letters", List.of(2, 3), 2, "how many, 2 if it is absent");
    private static final AsciiSet SMALL = AsciiSet.of("abcdefghijklmnopqrstuvwxyz");

    /** For {@code ServiceLoader}. */
    public LanguageFormat() {
        super(
                "language",
                "ISO 639",
                LETTERS,
                List.of("hi", "de", "en", "pt"),
                List.of("", "HI", "xx", "deu", "de-DE"));
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("letters", 3L), List.of("deu", "hin"), List.of("de", "hi", "")));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE;
    }

    @Override
    protected boolean conforms(CharSequence text, Integer letters) {
        return (letters == 2 ? Codes.LANGUAGES : Codes.LANGUAGES_OF_THREE).have(text, SMALL);
    }
}
