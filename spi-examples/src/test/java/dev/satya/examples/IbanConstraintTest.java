package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanConstraintTest {
    private static final ConstraintPlugin IBAN = new IbanConstraint();
    private static final Check ANY = IBAN.bind(new Arguments(Map.of()));

    @Test
    void iban_onClassPath_isFound() {
        assertThat(ServiceLoader.load(ConstraintPlugin.class))
                .hasAtLeastOneElementOfType(IbanConstraint.class);
    }

    @Test
    void examples_ofEachKind_hold() {
        assertThat(IBAN.validExamples()).hasSizeGreaterThanOrEqualTo(4).allMatch(ANY::test);
        assertThat(IBAN.invalidExamples()).hasSizeGreaterThanOrEqualTo(4).noneMatch(ANY::test);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AD1200012030200359100100",
                "BE68539007547034",
                "BR1800360305000010009795493C1",
                "CH9300762011623852957",
                "FR1420041010050500013M02606",
                "LC55HEMM000100010012001200023015",
                "NL91ABNA0417164300",
                "SC18SSCB11010000000000001497USD"
            })
    void iban_ofRegistry_conforms(String iban) {
        assertThat(ANY.test(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BE",
                "BE68",
                "BE6853900754703",
                "BE685390075470340",
                "BE69539007547034",
                "BE86539007547034",
                "BE68539007547043",
                "BE 8539007547034",
                "B168539007547034",
                "\u0392E68539007547034",
                "BE6853900754703\u0664",
                "BE6853900754703é",
                "US68539007547034"
            })
    void iban_withOneMistake_doesNotConform(String text) {
        assertThat(ANY.test(text)).isFalse();
    }

    /** 97 is 0, 98 is 1 and 99 is 2 in the arithmetic, but not on paper. */
    @ParameterizedTest
    @CsvSource({"00, 97", "01, 98", "99, 02"})
    void iban_withCheckDigitsThatNobodyComputes_doesNotConform(String wrong, String right) {
        int account = 0;
        while (!ANY.test(belgian(right, account))) {
            account++;
        }

        assertThat(ANY.test(belgian(wrong, account))).isFalse();
    }

    private static String belgian(String checkDigits, int account) {
        return "BE" + checkDigits + String.format(Locale.ROOT, "%012d", account);
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, true",
        "FR1420041010050500013M02606, true",
        "NL91ABNA0417164300, false",
        "DE88370400440532013000, false"
    })
    void iban_withCountries_isOfOneOfThem(String iban, boolean conforms) {
        Check check = IBAN.bind(new Arguments(Map.of("countries", List.of("DE", "FR"))));

        assertThat(check.test(iban)).isEqualTo(conforms);
    }

    @Test
    void bind_withUnfitArguments_saysWhy() {
        assertThatThrownBy(() -> bind(Map.of("country", "DE")))
                .hasMessage("unknown argument \"country\" (known: countries)");
        assertThatThrownBy(() -> bind(Map.of("countries", "DE")))
                .hasMessage("argument \"countries\" must be a list");
        assertThatThrownBy(() -> bind(Map.of("countries", List.of())))
                .hasMessage("argument \"countries\" is empty");
        assertThatThrownBy(() -> bind(Map.of("countries", List.of("DE", "US"))))
                .hasMessage("no country with IBANs: \"US\"");
        assertThatThrownBy(() -> bind(Map.of("countries", List.of("de"))))
                .hasMessage("no country with IBANs: \"de\"");
        assertThatThrownBy(() -> bind(Map.of("countries", List.of(49L))))
                .hasMessage("no country with IBANs: \"49\"");
    }

    private static Check bind(Map<String, ?> arguments) {
        return IBAN.bind(new Arguments(arguments));
    }

    @Test
    void iban_ofAnyText_doesNotThrow() {
        Random random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            char[] text = new char[random.nextInt(40)];
            for (int j = 0; j < text.length; j++) {
                text[j] = (char) (random.nextInt(5) == 0 ? random.nextInt(0x10000) : 'A' + j % 26);
            }
            assertThat(ANY.test(new String(text))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, must be an IBAN", "fr, must be an IBAN", "de, muss eine IBAN sein"})
    void message_inLanguage_isThere(String language, String message) {
        assertThat(IBAN.message(Locale.forLanguageTag(language))).isEqualTo(message);
    }
}
