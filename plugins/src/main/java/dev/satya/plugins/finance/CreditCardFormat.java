package dev.satya.plugins.finance;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.ListArgument;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code creditCard}: the number of a payment card, 12 to 19 digits with the check digit of
 * Luhn. The argument {@code issuers} lists whose it may be, of {@link CardIssuer} in small letters; with
 * {@code separators} that is true, single spaces or hyphens may stand between digits. Stateless.
 */
public final class CreditCardFormat extends TextFormat {
    private static final Argument<List<String>> ISSUERS =
            ListArgument.texts("issuers", CardIssuer.texts(), "whose cards are accepted");
    private static final Argument<Boolean> SEPARATORS =
            Argument.flag(
                    "separators", "if true, single spaces or hyphens may stand between digits");
    private static final int MIN_LENGTH = 12;
    private static final int MAX_LENGTH = 19;

    /** For {@code ServiceLoader}. */
    public CreditCardFormat() {
        super(
                "creditCard",
                "ISO/IEC 7812-1:2017",
                List.of(
                        "4111111111111111",
                        "5555555555554444",
                        "378282246310005",
                        "30569309025904"),
                List.of("", "4111111111111112", "4111 1111 1111 1111", "411111111111111", "0"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(ISSUERS, SEPARATORS);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("issuers", List.of("visa", "amex")),
                        List.of("4111111111111111", "378282246310005"),
                        List.of("5555555555554444", "4111111111111112", "")),
                new Examples(
                        Map.of("issuers", "visa, jcb", "separators", true),
                        List.of("4111 1111 1111 1111", "4111-1111-1111-1111"),
                        List.of("5555 5555 5555 4444", "4111  1111 1111 1111")));
    }

    @Override
    public String dataRelease() {
        return "ranges of 2025";
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        return length >= MIN_LENGTH
                && length <= MAX_LENGTH
                && AsciiSet.DIGITS.hasAll(text, 0, length)
                && CheckDigits.luhnSum(text, 0, length) == 0;
    }

    @Override
    protected Check check(Arguments arguments) {
        List<CardIssuer> issuers = ISSUERS.of(arguments).stream().map(CardIssuer::of).toList();
        boolean takesSeparators = SEPARATORS.of(arguments);
        return value -> {
            CharSequence digits = takesSeparators ? digits((String) value) : (String) value;
            return conforms(digits)
                    && (issuers.isEmpty()
                            || issuers.stream().anyMatch(issuer -> issuer.has(digits)));
        };
    }

    /** The text without single separators between digits; empty: it has others, or is too long. */
    private static CharSequence digits(String text) {
        int length = text.length();
        if (length > 2 * MAX_LENGTH) {
            return "";
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean isSeparator =
                    (c == ' ' || c == '-')
                            && i > 0
                            && i + 1 < length
                            && AsciiSet.DIGITS.has(text.charAt(i - 1))
                            && AsciiSet.DIGITS.has(text.charAt(i + 1));
            if (!isSeparator) {
                digits.append(c);
            }
        }
        return digits;
    }
}
