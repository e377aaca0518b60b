package dev.satya.plugins.finance;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import dev.satya.plugins.locale.Codes;
import java.util.List;

/**
 * The format {@code isin}: an International Securities Identification Number, the code of a country or one
 * of {@code EU EZ XA XB XC XD XF XK XS XT XV XX QS QT QW}, nine capitals and digits, and a check digit.
 * Stateless.
 */
public final class IsinFormat extends TextFormat {
    private static final String OTHER_PREFIXES = "EU EZ XA XB XC XD XF XK XS XT XV XX QS QT QW";

    /** For {@code ServiceLoader}. */
    public IsinFormat() {
        super(
                "isin",
                "ISO 6166:2021",
                List.of("US0378331005", "DE000BAY0017", "XS0971721450", "AU0000XVGZA3"),
                List.of("", "US0378331006", "us0378331005", "ZZ0378331005", "US037833100X"));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return text.length() == 12
                && AsciiSet.CAPITALS_AND_DIGITS.hasAll(text, 2, 11)
                && AsciiSet.DIGITS.has(text.charAt(11))
                && (Codes.isCountry(text, 0) || isOtherPrefix(text))
                && CheckDigits.luhnSumOfLetters(text, 0, 12) == 0;
    }

    private static boolean isOtherPrefix(CharSequence text) {
        for (int i = 0; i < OTHER_PREFIXES.length(); i += 3) {
            if (OTHER_PREFIXES.charAt(i) == text.charAt(0)
                    && OTHER_PREFIXES.charAt(i + 1) == text.charAt(1)) {
                return true;
            }
        }
        return false;
    }
}
