package dev.satya.plugins.locale;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code language}: the code of a language in two small letters, or, where the argument {@code
 * letters} says 3, in the three of its terminological code. Stateless.
 */
public final class LanguageFormat extends TextFormat {
    private static final String LETTERS = "letters";
    private static final AsciiSet SMALL = AsciiSet.of("abcdefghijklmnopqrstuvwxyz");

    /** For {@code ServiceLoader}. */
    public LanguageFormat() {
        super(
                "language",
                "ISO 639",
                List.of("hi", "de", "en", "pt"),
                List.of("", "HI", "xx", "deu", "de-DE"));
    }

    @Override
    public List<String> argumentNames() {
        return List.of(LETTERS);
    }

    @Override
    public String release() {
        return Codes.RELEASE;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Codes.LANGUAGES.have(text, SMALL);
    }

    @Override
    protected Check check(Arguments arguments) {
        return number(arguments, LETTERS, 2, 3, 2) == 2
                ? super.check(arguments)
                : value -> Codes.LANGUAGES_OF_THREE.have((CharSequence) value, SMALL);
    }
}
