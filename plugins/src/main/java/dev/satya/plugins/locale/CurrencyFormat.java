package dev.satya.plugins.locale;

import dev.satya.plugins.Argument;
import dev.satya.plugins.ArgumentFormat;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.locale.Codes.Use;
import java.util.List;
import java.util.Map;

/**
 * The format {@code currency}: the code of a currency in three capitals, one of those in use; or, where the
 * argument {@code withdrawn} is true, one that was. Stateless.
 */
public final class CurrencyFormat extends ArgumentFormat<Boolean> {
    private static final Argument<Boolean> WITHDRAWN =
            Argument.flag(
                    "withdrawn", "if true, codes that are no longer in use are valid as well");

    /** For {@code ServiceLoader}. */
    public CurrencyFormat() {
        super(
                "currency",
                "ISO 4217",
                WITHDRAWN,
                List.of("INR", "EUR", "USD", "JPY"),
                List.of("", "inr", "EURO", "XXY", "€", "DEM"));
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(Map.of("withdrawn", true), List.of("DEM", "EUR"), List.of("", "XXY")));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE_OF_CURRENCIES;
    }

    @Override
    protected boolean conforms(CharSequence text, Boolean withdrawn) {
        return Codes.ofCurrencies(withdrawn ? Use.EVER : Use.NOW).have(text, AsciiSet.CAPITALS);
    }
}
