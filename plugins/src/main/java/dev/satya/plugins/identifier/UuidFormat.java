package dev.satya.plugins.identifier;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code uuid}: the text form of RFC 9562 §4 (before: RFC 4122), hexadecimal digits in
 * groups of 8-4-4-4-12, in any case, of any version and variant. The argument {@code version} asks for one,
 * from 1 to 8, of the variant of RFC 9562. Stateless.
 */
public final class UuidFormat extends TextFormat {
    private static final Argument<Integer> VERSION =
            Argument.number(
                    "version", 1, 8, 1, "that of RFC 9562, with its variant; any if it is absent");

    /** For {@code ServiceLoader}. */
    public UuidFormat() {
        super(
                "uuid",
                "RFC 9562 §4",
                List.of(
                        "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                        "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
                        "00000000-0000-0000-0000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff"),
                List.of(
                        "",
                        "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
                        "2eb8aa08aa9811eab4aa73b441d16380",
                        "2eb8aa08-aa98-11ea-b4ga-73b441d16380",
                        "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isUuid(text);
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(VERSION);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("version", 7L),
                        List.of("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"),
                        List.of(
                                "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                                "00000000-0000-0000-0000-000000000000",
                                "")),
                new Examples(
                        Map.of("version", 1L),
                        List.of("2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
                        List.of("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")));
    }

    @Override
    protected Check check(Arguments arguments) {
        if (!VERSION.isIn(arguments)) {
            return value -> isUuid((String) value);
        }
        char version = (char) ('0' + VERSION.of(arguments));
        return value -> {
            String text = (String) value;
            return isUuid(text)
                    && text.charAt(14) == version
                    && "89abAB".indexOf(text.charAt(19)) >= 0;
        };
    }

    static boolean isUuid(CharSequence text) {
        return text.length() == 36
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-'
                && areHexDigits(text, 0, 8)
                && areHexDigits(text, 9, 13)
                && areHexDigits(text, 14, 18)
                && areHexDigits(text, 19, 23)
                && areHexDigits(text, 24, 36);
    }

    private static boolean areHexDigits(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!AsciiSet.HEX_DIGITS.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
