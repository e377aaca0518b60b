package dev.satya.plugins.locale;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.locale.Codes.Use;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code language}: the code of a language, one of those in use, in two small letters, or, where the
 * argument {@code letters} says 3, in three, by ISO 639-2, for terminology ({@code deu}) or bibliography
 * ({@code ger}); with {@code withdrawn} that is true, one that was in use, too. Stateless.
 */
public final class LanguageFormat extends TextFormat {
    private static final Argument<Integer> LETTERS =
            Argument.oneOf(
                    "letters",
                    List.of(2, 3),
                    2,
                    "how many, 2 if it is absent; 3 are those of ISO 639-2");
    private static final Argument<Boolean> WITHDRAWN =
            Argument.flag(
                    "withdrawn", "if true, codes that are no longer in use are valid as well");
    private static final AsciiSet SMALL = AsciiSet.of("abcdefghijklmnopqrstuvwxyz");

    /** For {@code ServiceLoader}. */
    public LanguageFormat() {
        super(
                "language",
                "ISO 639",
                List.of("hi", "de", "en", "he"),
                List.of("", "HI", "xx", "deu", "de-DE", "iw"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(LETTERS, WITHDRAWN);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("letters", 3L),
                        List.of("deu", "ger", "grc"),
                        List.of("de", "qaa", "")),
                new Examples(Map.of("withdrawn", true), List.of("iw", "he"), List.of("", "xx")),
                new Examples(
                        Map.of("letters", 3L, "withdrawn", true),
                        List.of("mol", "deu"),
                        List.of("", "iw")));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE_OF_LANGUAGES;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Codes.ofLanguages(2, Use.NOW).have(text, SMALL);
    }

    @Override
    protected Check check(Arguments arguments) {
        Use use = WITHDRAWN.of(arguments) ? Use.EVER : Use.NOW;
        Codes codes = Codes.ofLanguages(LETTERS.of(arguments), use);
        return value -> codes.have((CharSequence) value, SMALL);
    }
}
