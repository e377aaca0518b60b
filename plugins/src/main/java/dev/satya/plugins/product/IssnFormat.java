package dev.satya.plugins.product;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import java.util.List;

/**
 * The format {@code issn}: an International Standard Serial Number, {@code NNNN-NNNC} with its check digit,
 * which may be {@code X}. Stateless.
 */
public final class IssnFormat extends TextFormat {
    private static final int LENGTH = "0000-0000".length();

    /** For {@code ServiceLoader}. */
    public IssnFormat() {
        super(
                "issn",
                "ISO 3297:2022",
                List.of("0378-5955", "2434-561X", "2049-3630", "1050-124X"),
                List.of("", "0378-5954", "03785955", "0378-595X", "1050-124x"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        if (text.length() != LENGTH
                || text.charAt(4) != '-'
                || !AsciiSet.DIGITS.hasAll(text, 0, 4)
                || !AsciiSet.DIGITS.hasAll(text, 5, 8)) {
            return false;
        }
        char last = text.charAt(8);
        int check = last == 'X' ? 10 : AsciiSet.DIGITS.has(last) ? last - '0' : -1;
        int sum =
                CheckDigits.weighted(text, 0, 8, 7, 6, 5) + CheckDigits.weighted(text, 5, 4, 3, 2);
        return check >= 0 && (sum + check) % 11 == 0;
    }
}
