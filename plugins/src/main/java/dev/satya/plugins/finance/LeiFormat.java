package dev.satya.plugins.finance;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import java.util.List;

/**
 * The format {@code lei}: a Legal Entity Identifier, 18 capitals and digits and two check digits.
 * Stateless.
 */
public final class LeiFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public LeiFormat() {
        super(
                "lei",
                "ISO 17442-1:2020",
                List.of(
                        "5493001KJTIIGC8Y1R12",
                        "213800WSGIIZCXF1P572",
                        "7LTWFZYICNSX8D621K86",
                        "529900T8BM49AURSDO55"),
                List.of(
                        "",
                        "5493001KJTIIGC8Y1R13",
                        "5493001kjtiigc8y1r12",
                        "5493001KJTIIGC8Y1R1",
                        "5493001KJTIIGC8Y1RAA"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return text.length() == 20
                && AsciiSet.CAPITALS_AND_DIGITS.hasAll(text, 0, 18)
                && AsciiSet.DIGITS.hasAll(text, 18, 20)
                && CheckDigits.mod97(text, 0, 20, 0) == 1;
    }
}
