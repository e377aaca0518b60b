package dev.satya.plugins.finance;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.Arrays;
import java.util.List;

/**
 * The format {@code creditCard}: the number of a payment card, 12 to 19 digits with the check digit of
 * Luhn. The argument {@code issuers} lists whose it may be, of {@link CardIssuer} in small letters; with
 * {@code separators} that is true, single spaces or hyphens may stand between digits. Stateless.
 */
public final class CreditCardFormat extends TextFormat {
    private static final String ISSUERS = "issuers";
    private static final String SEPARATORS = "separators";
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
    public List<String> argumentNames() {
        return List.of(ISSUERS, SEPARATORS);
    }

    @Override
    public String release() {
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
        List<CardIssuer> issuers = arguments.has(ISSUERS) ? issuers(arguments) : List.of();
        boolean takesSeparators = isSet(arguments, SEPARATORS);
        return value -> {
            CharSequence digits = takesSeparators ? digits((String) value) : (String) value;
            return conforms(digits)
                    && (issuers.isEmpty()
                            || issuers.stream().anyMatch(issuer -> issuer.has(digits)));
        };
    }

    private static List<CardIssuer> issuers(Arguments arguments) {
        List<String> known = Arrays.stream(CardIssuer.values()).map(CardIssuer::text).toList();
        List<String> given = texts(arguments, ISSUERS);
        given.forEach(each -> requireOneOf(each, ISSUERS, known));
        return given.stream().map(each -> CardIssuer.values()[known.indexOf(each)]).toList();
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
