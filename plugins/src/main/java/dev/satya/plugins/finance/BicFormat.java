package dev.satya.plugins.finance;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.locale.Codes;
import java.util.List;

/**
 * The format {@code bic}: a Business Identifier Code of 8 or 11 characters: four of the party, the country,
 * two of the place, three of the branch, in capitals. The country is one of the Java runtime or {@code
 * XK}. Stateless.
 */
public final class BicFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public BicFormat() {
        super(
                "bic",
                "ISO 9362:2022",
                List.of("DEUTDEFF", "DEUTDEFF500", "NEDSZAJJXXX", "ABCDXK22"),
                List.of("", "DEUTDEF", "deutdeff", "DEUTZZFF", "DEUTDEFF5", "DEUT1EFF"));
    }

    @Override
    public String dataRelease() {
        return Codes.RELEASE;
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        return (length == 8 || length == 11)
                && AsciiSet.CAPITALS_AND_DIGITS.hasAll(text, 0, length)
                && (Codes.isCountry(text, 4) || (text.charAt(4) == 'X' && text.charAt(5) == 'K'));
    }
}
