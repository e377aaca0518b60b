package dev.satya.plugins.text;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code digits}: one decimal digit of ASCII or more; at least {@code min} and at most {@code
 * max} of them, if these arguments say so. Stateless.
 */
public final class DigitsFormat extends TextFormat {
    private static final Argument<Integer> MIN =
            Argument.number("min", 0, Integer.MAX_VALUE, 1, "how many at least, 1 if it is absent");
    private static final Argument<Integer> MAX =
            Argument.number("max", 0, Integer.MAX_VALUE, Integer.MAX_VALUE, "how many at most");

    /** For {@code ServiceLoader}. */
    public DigitsFormat() {
        super(
                "digits",
                "convention",
                List.of("0", "007", "1234567890", "42"),
                List.of("", "-1", "1.0", "1 2", "\u0661"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(MIN, MAX);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("min", 2L, "max", 4L),
                        List.of("12", "0000"),
                        List.of("", "1", "12345", "1a")),
                new Examples(Map.of("min", 0L), List.of("", "1"), List.of("-")));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return text.length() > 0 && AsciiSet.DIGITS.hasAll(text, 0, text.length());
    }

    @Override
    protected Check check(Arguments arguments) {
        int min = MIN.of(arguments);
        int max = MAX.of(arguments);
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
