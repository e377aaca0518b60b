package dev.satya.plugins.locale;

import dev.satya.plugins.Argument;
import dev.satya.plugins.ArgumentFormat;
import dev.satya.plugins.AsciiSet;
import java.util.List;
import java.util.Map;

/**
 * The format {@code country}: the code of a country in two capitals, or, where the argument {@code letters}
 * says 3, in three. Stateless.
 */
public final class CountryFormat extends ArgumentFormat<Integer> {
    private static final Argument<Integer> LETTERS =
            Argument.oneOf("letters", List.of(2, 3), 2, "how many, 2 if it is absent");

    /** For {@code ServiceLoader}. */
    public CountryFormat() {
        super(
                "country",
                "ISO 3166-1",
                LETTERS,
                List.of("IN", "DE", "US", "GB"),
                List.of("", "in", "UK", "IND", "XX"));
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
    protected boolean conforms(CharSequence text, Integer letters) {
        return (letters == 2 ? Codes.COUNTRIES : Codes.COUNTRIES_OF_THREE)
                .have(text, AsciiSet.CAPITALS);
    }
}
