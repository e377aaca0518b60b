package dev.satya.plugins.locale;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code currency}: the code of a currency in three capitals. Stateless. */
public final class CurrencyFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public CurrencyFormat() {
        super(
                "currency",
                "ISO 4217",
                List.of("INR", "EUR", "USD", "JPY"),
                List.of("", "inr", "EURO", "XXY", "€"));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Codes.CURRENCIES.have(text, AsciiSet.CAPITALS);
    }
}
