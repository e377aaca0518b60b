package dev.satya.plugins.finance;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import java.util.List;

/**
 * The format {@code cusip}: a number of the Committee on Uniform Securities Identification Procedures, eight
 * capitals, digits or {@code *@#}, and a check digit. Stateless.
 */
public final class CusipFormat extends TextFormat {
    private static final String SPECIAL = "*@#";
    private static final AsciiSet CHARACTERS = AsciiSet.CAPITALS_AND_DIGITS.and(SPECIAL);

    /** For {@code ServiceLoader}. */
    public CusipFormat() {
        super(
                "cusip",
                "ANSI X9.6-2020",
                List.of("037833100", "17275R102", "38259P508", "837649128"),
                List.of("", "037833101", "03783310", "17275r102", "03783310X"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        if (text.length() != 9
                || !CHARACTERS.hasAll(text, 0, 8)
                || !AsciiSet.DIGITS.has(text.charAt(8))) {
            return false;
        }
        int sum = CheckDigits.digit(text, 8);
        for (int i = 0; i < 8; i++) {
            int value = value(text.charAt(i)) * (i % 2 + 1);
            sum += value / 10 + value % 10;
        }
        return sum % 10 == 0;
    }

    private static int value(char c) {
        int special = SPECIAL.indexOf(c);
        return special >= 0 ? 36 + special : CheckDigits.value(c);
    }
}
