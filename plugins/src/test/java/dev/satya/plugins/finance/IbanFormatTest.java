package dev.satya.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.IBANValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IbanFormatTest {
    private static final IBANValidator ORACLE = IBANValidator.getInstance();
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int NUMBERS = 500;

    static Stream<String> countries() {
        return IbanCountries.codes().stream();
    }

    @Test
    void countries_areThoseOfTheOracle() {
        assertThat(IbanCountries.codes())
                .hasSizeGreaterThanOrEqualTo(89)
                .allMatch(ORACLE::hasValidator);
    }

    /** Numbers with check digits of big-integer arithmetic, and each with one character changed. */
    @ParameterizedTest
    @MethodSource("countries")
    void iban_ofACountry_hasTheVerdictOfTheOracle(String country) {
        Random random = new Random(country.hashCode());
        for (int i = 0; i < NUMBERS; i++) {
            String iban = iban(country, random);
            String changed = changed(iban, random);
            assertThat(Formats.test("iban", iban))
                    .as(iban)
                    .isEqualTo(ORACLE.isValid(iban))
                    .isTrue();
            assertThat(Formats.test("iban", changed))
                    .as(changed)
                    .isEqualTo(ORACLE.isValid(changed));
        }
    }

    private static String iban(String country, Random random) {
        StringBuilder account = new StringBuilder();
        String structure = IbanCountries.structure(country.charAt(0), country.charAt(1));
        for (char kind : structure.toCharArray()) {
            account.append(character(kind, random));
        }
        StringBuilder digits = new StringBuilder();
        (account + country).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int remainder = new BigInteger(digits + "00").mod(MODULUS).intValue();
        return "%s%02d%s".formatted(country, 98 - remainder, account);
    }

    private static char character(char kind, Random random) {
        boolean isDigit = kind == 'n' || kind == 'c' && random.nextBoolean();
        return isDigit ? (char) ('0' + random.nextInt(10)) : (char) ('A' + random.nextInt(26));
    }

    private static String changed(String iban, Random random) {
        int at = random.nextInt(iban.length());
        return iban.substring(0, at) + character('c', random) + iban.substring(at + 1);
    }
}
