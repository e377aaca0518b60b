package dev.satya.plugins.locale;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code country}: the code of a country in two capitals, or, where the argument {@code letters}
 * says 3, in three. Stateless.
 */
public final class CountryFormat extends TextFormat {
    private static final Argument<Integer> LETTERS =
            Argument.oneOf("letters", List.of(2, 3), 2, "how many, 2 if it is absent");

    /** For {@code ServiceLoader}. */
    public CountryFormat() {
        super(
                "country",
                "ISO 3166-1",
                List.of("IN", "DE", "US", "GB"),
                List.of("", "in", "UK", "IND", "XX"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(LETTERS);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("letters", 3L), List.of("DEU", "IND"), List.of("DE", "IN", "")));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Codes.COUNTRIES.have(text, AsciiSet.CAPITALS);
    }

    @Override
    protected Check check(Arguments arguments) {
        return LETTERS.of(arguments) == 2
                ? super.check(arguments)
                : value -> Codes.COUNTRIES_OF_THREE.have((CharSequence) value, AsciiSet.CAPITALS);
    }
}
