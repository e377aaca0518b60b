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
 * The format {@code country}: the code of a country, one of those in use, in two capitals, or, where the
 * argument {@code letters} says 3, in three; with {@code withdrawn} that is true, one that was in use,
 * too. Stateless.
 */
public final class CountryFormat extends TextFormat {
    private static final Argument<Integer> LETTERS =
            Argument.oneOf("letters", List.of(2, 3), 2, "how many, 2 if it is absent");
    private static final Argument<Boolean> WITHDRAWN =
            Argument.flag(
                    "withdrawn", "if true, codes that are no longer in use are valid as well");

    /** For {@code ServiceLoader}. */
    public CountryFormat() {
        super(
                "country",
                "ISO 3166-1",
                List.of("IN", "DE", "US", "GB"),
                List.of("", "in", "UK", "IND", "XX", "AN", "YU"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(LETTERS, WITHDRAWN);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("letters", 3L), List.of("DEU", "IND"), List.of("DE", "IN", "YUG")),
                new Examples(Map.of("withdrawn", true), List.of("YU", "DE"), List.of("", "YUG")),
                new Examples(
                        Map.of("letters", 3L, "withdrawn", true),
                        List.of("YUG", "DEU"),
                        List.of("", "YU")));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Codes.ofCountries(2, Use.NOW).have(text, AsciiSet.CAPITALS);
    }

    @Override
    protected Check check(Arguments arguments) {
        Use use = WITHDRAWN.of(arguments) ? Use.EVER : Use.NOW;
        Codes codes = Codes.ofCountries(LETTERS.of(arguments), use);
        return value -> codes.have((CharSequence) value, AsciiSet.CAPITALS);
    }
}
