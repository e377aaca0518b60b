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
 * The format {@code iban}: an International Bank Account Number in its electronic form, of the structure
 * that its country has in the registry, with its check digits. Those within the national part are not
 * looked at. The argument {@code countries} lists whose numbers are accepted; with {@code spaces} that is
 * true, the printed form in groups of four is, too. Stateless.
 */
public final class IbanFormat extends TextFormat {
    private static final Argument<List<String>> COUNTRIES =
            ListArgument.texts(
                    "countries",
                    List.copyOf(IbanCountries.codes()),
                    "the codes of the countries whose numbers are accepted");
    private static final Argument<Boolean> SPACES =
            Argument.flag(
                    "spaces", "if true, groups of four with spaces between them are valid as well");
    private static final int LENGTH_OF_START = 4;
    private static final int MAX_LENGTH = 34;

    /** For {@code ServiceLoader}. */
    public IbanFormat() {
        super(
                "iban",
                "ISO 13616-1:2020",
                List.of(
                        "DE89370400440532013000",
                        "GB29NWBK60161331926819",
                        "NO9386011117947",
                        "MT84MALT011000012345MTLCAST001S"),
                List.of(
                        "",
                        "DE89370400440532013001",
                        "DE8937040044053201300",
                        "de89370400440532013000",
                        "DE89 3704 0044 0532 0130 00",
                        "ZZ89370400440532013000"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(COUNTRIES, SPACES);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("countries", List.of("DE", "GB")),
                        List.of("DE89370400440532013000", "GB29NWBK60161331926819"),
                        List.of("NO9386011117947", "DE89370400440532013001", "")),
                new Examples(
                        Map.of("countries", "DE, NO", "spaces", true),
                        List.of("DE89 3704 0044 0532 0130 00", "NO9386011117947"),
                        List.of("GB29NWBK60161331926819", "DE89 37040044 0532 0130 00")));
    }

    @Override
    public String dataRelease() {
        return "SWIFT IBAN Registry " + IbanCountries.release();
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        if (length < LENGTH_OF_START
                || !AsciiSet.CAPITALS.hasAll(text, 0, 2)
                || !AsciiSet.DIGITS.hasAll(text, 2, LENGTH_OF_START)) {
            return false;
        }
        String structure = IbanCountries.structure(text.charAt(0), text.charAt(1));
        if (structure == null || length != LENGTH_OF_START + structure.length()) {
            return false;
        }
        for (int i = LENGTH_OF_START; i < length; i++) {
            if (!fits(text.charAt(i), structure.charAt(i - LENGTH_OF_START))) {
                return false;
            }
        }
        int check = CheckDigits.remainder(text, 2, LENGTH_OF_START, 100);
        int account = CheckDigits.mod97(text, LENGTH_OF_START, length, 0);
        return check >= 2
                && check <= 98
                && CheckDigits.mod97(text, 0, LENGTH_OF_START, account) == 1;
    }

    private static boolean fits(char c, char kind) {
        return switch (kind) {
            case 'n' -> AsciiSet.DIGITS.has(c);
            case 'a' -> AsciiSet.CAPITALS.has(c);
            default -> AsciiSet.CAPITALS_AND_DIGITS.has(c);
        };
    }

    @Override
    protected Check check(Arguments arguments) {
        List<String> countries = COUNTRIES.of(arguments);
        boolean takesSpaces = SPACES.of(arguments);
        if (countries.isEmpty() && !takesSpaces) {
            return super.check(arguments);
        }
        return value -> {
            String text = (String) value;
            CharSequence account = takesSpaces ? withoutSpaces(text) : text;
            return conforms(account)
                    && (countries.isEmpty() || countries.contains(text.substring(0, 2)));
        };
    }

    /** The text without spaces, if one stands after each four characters, or none at all. */
    private static CharSequence withoutSpaces(String text) {
        int length = text.length();
        if (length < 5 || text.charAt(4) != ' ' || length > MAX_LENGTH * 5 / 4) {
            return text;
        }
        StringBuilder account = new StringBuilder(MAX_LENGTH);
        for (int i = 0; i < length; i++) {
            boolean isGap = i % 5 == 4;
            if (isGap != (text.charAt(i) == ' ')) {
                return text;
            }
            if (!isGap) {
                account.append(text.charAt(i));
            }
        }
        return length % 5 == 0 ? text : account;
    }
}
