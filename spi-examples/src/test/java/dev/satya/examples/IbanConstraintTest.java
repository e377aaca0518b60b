package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanConstraintTest {
    private static final Satya SATYA = Satya.standard();
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

    @ParameterizedTest
    @MethodSource("unfit")
    void arguments_thatAreUnfit_areRefused(Map<String, ?> arguments, String reason) {
        Schema schema = Schema.string().constraint("bankAccount", arguments);

        assertThatThrownBy(() -> SATYA.compile(schema, Object.class))
                .hasMessageContaining("constraint \"bankAccount\": " + reason);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> unfit() {
        return Stream.of(
                row(Map.of("country", "DE"), "unknown argument \"country\""),
                row(Map.of("countries", "DE"), "argument \"countries\" must be an array, not a"),
                row(
                        Map.of("countries", List.of()),
                        "argument \"countries\" must have at least 1 item"),
                row(Map.of("countries", List.of("DE", "US")), "no country with IBANs: \"US\""),
                row(
                        Map.of("countries", List.of(49L)),
                        "argument \"countries\", item 0 must be a string, not an integer"));
    }

    private static org.junit.jupiter.params.provider.Arguments row(
            Map<String, ?> arguments, String reason) {
        return org.junit.jupiter.params.provider.Arguments.of(arguments, reason);
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
    @CsvSource({
        "en, must be an IBAN, must be an IBAN of DE",
        "es, must be an IBAN, must be an IBAN of DE",
        "fr, doit être un IBAN, doit être un IBAN de DE",
        "de, muss eine IBAN sein, muss eine IBAN aus DE sein"
    })
    void message_inLanguage_isThere(String language, String message, String ofCountries) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(message(Map.of(), locale)).isEqualTo(message);
        assertThat(message(Map.of("countries", List.of("DE")), locale)).isEqualTo(ofCountries);
    }

    private static String message(Map<String, ?> arguments, Locale locale) {
        return SATYA.compile(Schema.string().constraint("bankAccount", arguments), Object.class)
                .violations("x")
                .get(0)
                .message(locale);
    }
}
