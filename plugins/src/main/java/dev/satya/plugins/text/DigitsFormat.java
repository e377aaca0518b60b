package dev.satya.plugins.text;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code digits}: one decimal digit of ASCII or more; at least {@code min} and at most {@code
 * max} of them, if these arguments say so. Stateless.
 */
public final class DigitsFormat extends TextFormat {
    private static final String MIN = "min";
    private static final String MAX = "max";

    /** For {@code ServiceLoader}. */
    public DigitsFormat() {
        super(
                "digits",
                "convention",
                List.of("0", "007", "1234567890", "42"),
                List.of("", "-1", "1.0", "1 2", "\u0661"));
    }

    @Override
    public List<String> argumentNames() {
        return List.of(MIN, MAX);
    }

    @Override
    public boolean conforms(CharSequence text) {
        return text.length() > 0 && AsciiSet.DIGITS.hasAll(text, 0, text.length());
    }

    @Override
    protected Check check(Arguments arguments) {
        int min = number(arguments, MIN, 0, Integer.MAX_VALUE, 1);
        int max = number(arguments, MAX, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        if (max < min) {
            throw new IllegalArgumentException("min " + min + " is above max " + max);
        }
        return value -> {
            String text = (String) value;
            int length = text.length();
            return length >= min && length <= max && AsciiSet.DIGITS.hasAll(text, 0, length);
        };
    }
}
