package dev.satya.plugins.product;

import dev.satya.plugins.Argument;
import dev.satya.plugins.ArgumentFormat;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.checkdigit.CheckDigits;
import java.util.List;
import java.util.Map;

/**
 * The format {@code gtin}: a Global Trade Item Number of 8, 12 (UPC), 13 (EAN) or 14 digits with its
 * check digit. The argument {@code digits} asks for one of these lengths. Stateless.
 */
public final class GtinFormat extends ArgumentFormat<Integer> {
    private static final Argument<Integer> DIGITS =
            Argument.oneOf("digits", List.of(8, 12, 13, 14), 0, "how many there are");
    private static final int ANY = 0;

    /** For {@code ServiceLoader}. */
    public GtinFormat() {
        super(
                "gtin",
                "GS1 General Specifications §7.9",
                DIGITS,
                List.of("4006381333931", "73513537", "036000291452", "10614141000415"),
                List.of("", "4006381333932", "400638133393", "4006381333931 ", "0"));
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("digits", 8L),
                        List.of("73513537"),
                        List.of("4006381333931", "73513538", "")),
                new Examples(
                        Map.of("digits", 13L),
                        List.of("4006381333931"),
                        List.of("73513537", "4006381333932")));
    }

    @Override
    protected boolean conforms(CharSequence text, Integer wanted) {
        int length = text.length();
        return (wanted == ANY ? isLength(length) : length == wanted)
                && AsciiSet.DIGITS.hasAll(text, 0, length)
                && CheckDigits.gs1Sum(text, 0, length) == 0;
    }

    private static boolean isLength(int digits) {
        return digits == 8 || digits >= 12 && digits <= 14;
    }
}
