package dev.satya.plugins.identifier;

import dev.satya.plugins.Argument;
import dev.satya.plugins.ArgumentFormat;
import dev.satya.plugins.AsciiSet;
import java.util.List;
import java.util.Map;

/**
 * The format {@code nanoid}: 21 letters, digits, {@code _} and {@code -}, or as many as the argument {@code
 * length} says. Stateless.
 */
public final class NanoidFormat extends ArgumentFormat<Integer> {
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
                LENGTH,
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
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("length", 10L),
                        List.of("V1StGXR8_Z", "----------"),
                        List.of("V1StGXR8_", "V1StGXR8_Z5", "")));
    }

    @Override
    protected boolean conforms(CharSequence text, Integer length) {
        return text.length() == length && CHARACTERS.hasAll(text, 0, length);
    }
}
