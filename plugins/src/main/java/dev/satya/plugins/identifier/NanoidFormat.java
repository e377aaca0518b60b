package dev.satya.plugins.identifier;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code nanoid}: 21 letters, digits, {@code _} and {@code -}, or as many as the argument {@code
 * length} says. Stateless.
 */
public final class NanoidFormat extends TextFormat {
    private static final AsciiSet CHARACTERS = AsciiSet.LETTERS_AND_DIGITS.and("_-");
    private static final int USUAL_LENGTH = 21;
    private static final Argument<Integer> LENGTH =
            Argument.number(
                    "length", 1, 1000, USUAL_LENGTH, "how many characters, 21 if it is absent");

    /** For {@code ServiceLoader}. */
    public NanoidFormat() {
        super(
                "nanoid",
                "Nano ID",
                List.of(
                        "V1StGXR8_Z5jdHi6B-myT",
                        "000000000000000000000",
                        "_____________________",
                        "abcdefghijklmnopqrstu"),
                List.of(
                        "",
                        "V1StGXR8_Z5jdHi6B-my",
                        "V1StGXR8_Z5jdHi6B-myT1",
                        "V1StGXR8.Z5jdHi6B-myT"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(LENGTH);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("length", 10L),
                        List.of("V1StGXR8_Z", "----------"),
                        List.of("V1StGXR8_", "V1StGXR8_Z5", "")));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isOf(text, USUAL_LENGTH);
    }

    @Override
    protected Check check(Arguments arguments) {
        int length = LENGTH.of(arguments);
        return value -> isOf((CharSequence) value, length);
    }

    private static boolean isOf(CharSequence text, int length) {
        return text.length() == length && CHARACTERS.hasAll(text, 0, length);
    }
}
