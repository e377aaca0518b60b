package dev.satya.examples;

import dev.satya.Schema;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Set;

/**
 * The constraint {@code bankAccount}: an International Bank Account Number of ISO 13616 in electronic
 * form, of the length that its country uses and with the check digits of ISO 7064 MOD 97-10. The
 * optional argument {@code countries} lists the country codes that are welcome. Stateless.
 */
public final class IbanConstraint implements ConstraintPlugin {

    @Override
    public String name() {
        return "bankAccount";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public boolean isFormat() {
        return true;
    }

    @Override
    public String description() {
        return "an International Bank Account Number of ISO 13616";
    }

    @Override
    public String dataRelease() {
        return "IBAN registry, release 100";
    }

    @Override
    public ObjectSchema arguments() {
        return Schema.object()
                .optional(
                        "countries",
                        Schema.array(Schema.string())
                                .minItems(1)
                                .description("the codes of the countries that are welcome"))
                .build();
    }

    @Override
    public Check bind(Arguments arguments) {
        IbanCountries countries =
                arguments.has("countries")
                        ? IbanCountries.of(arguments.list("countries"))
                        : IbanCountries.ALL;
        return value -> isIban((String) value, countries);
    }

    @Override
    public List<Object> validExamples() {
        return List.of(
                "DE89370400440532013000",
                "GB29NWBK60161331926819",
                "MT84MALT011000012345MTLCAST001S",
                "NO9386011117947");
    }

    @Override
    public List<Object> invalidExamples() {
        return List.of(
                "",
                "DE88370400440532013000",
                "DE8937040044053201300",
                "DE89 3704 0044 0532 0130 00",
                "de89370400440532013000",
                "ZZ89370400440532013000");
    }

    private static boolean isIban(String text, IbanCountries countries) {
        return text.length() > 4
                && text.length() == countries.lengthOf(text.charAt(0), text.charAt(1))
                && hasCheckDigits(text)
                && isOneModulo97(text);
    }

    /** Check digits are 02 to 98; 00, 01 and 99 have the same remainders as 97, 98 and 02. */
    private static boolean hasCheckDigits(String text) {
        int tens = valueOf(text.charAt(2));
        int ones = valueOf(text.charAt(3));
        int number = tens * 10 + ones;
        return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 && number >= 2 && number <= 98;
    }

    /** Reads the number that starts after the check digits and ends with them; A is 10, Z is 35. */
    private static boolean isOneModulo97(String text) {
        long remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = valueOf(text.charAt((i + 4) % text.length()));
            if (value < 0) {
                return false;
            }
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder == 1;
    }

    /** -1: neither a digit nor a capital of ASCII. */
    private static int valueOf(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }
}
