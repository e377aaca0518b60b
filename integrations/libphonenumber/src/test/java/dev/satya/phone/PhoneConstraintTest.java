package dev.satya.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.laws.ConstraintLaws;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneConstraintTest {
    private static final Satya SATYA = Satya.standard();
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static Validator<Object> of(Map<String, ?> arguments) {
        return SATYA.compile(Schema.string().constraint("phone", arguments), Object.class);
    }

    static Stream<Map<String, ?>> arguments() {
        return new PhoneConstraint().examples().stream().map(each -> each.arguments());
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void phone_withEachSetOfArguments_isLawful(Map<String, ?> arguments) {
        assertThatCode(() -> ConstraintLaws.of("phone").with(arguments).tries(200).check())
                .doesNotThrowAnyException();
    }

    static Stream<String> regions() {
        return NUMBERS.getSupportedRegions().stream().sorted();
    }

    /** The example that libphonenumber has of each region, as E.164 and as people write it. */
    @ParameterizedTest
    @MethodSource("regions")
    void exampleOfARegion_isValid(String region) {
        var example = NUMBERS.getExampleNumber(region);
        String international = NUMBERS.format(example, PhoneNumberFormat.E164);
        assertThat(of(Map.of()).isValid(international)).isTrue();
        String told = NUMBERS.getRegionCodeForNumber(example); // of several that share a plan, one
        assertThat(of(Map.of("regions", List.of(told))).isValid(international)).isTrue();
        Validator<Object> there = of(Map.of("from", region));
        assertThat(there.isValid(NUMBERS.format(example, PhoneNumberFormat.NATIONAL))).isTrue();
        assertThat(there.isValid(NUMBERS.format(example, PhoneNumberFormat.INTERNATIONAL)))
                .isTrue();
        assertThat(there.isValid(international)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -  | +41446681800       | true
                    -  | +80012345678       | true
                    -  | +041446681800      | false
                    -  | ++41446681800      | false
                    -  | +41446681800;ext=1 | false
                    -  | +٤١٤٤٦٦٨١٨٠٠       | false
                    -  | ＋41446681800      | false
                    -  | +1234567890123456  | false
                    CH | 0041446681800      | true
                    CH | (044) 668-18.00    | true
                    CH | 044/668 18 00      | true
                    CH | 044 668 18 00 x12  | false
                    CH | 044 668 18 00-     | false
                    CH | +1-650-253-0000    | true
                    CH | 650-253-0000       | false
                    US | 650-253-0000       | true
                    US | 1-800-FLOWERS      | false
                    """)
    void number_hasItsVerdict(String from, String text, boolean isValid) {
        Validator<Object> phones = of(from == null ? Map.of() : Map.of("from", from));
        assertThat(phones.isValid(text)).isEqualTo(isValid);
        assertThat(phones.isValidJson("\"" + text + "\"")).isEqualTo(isValid);
    }

    @Test
    void format_meansTheConstraint() {
        Schema schema = SATYA.schemaFromJson("{\"type\": \"string\", \"format\": \"phone\"}");
        Validator<Object> phones = SATYA.compile(schema, Object.class);
        assertThat(phones.isValid("+41446681800")).isTrue();
        assertThat(phones.violations("044 668 18 00").get(0).message())
                .isEqualTo("must be a phone number");
    }

    @Test
    void message_namesTheRegions_inEachLanguage() {
        var violation = of(Map.of("regions", List.of("CH", "IT"))).violations("x").get(0);
        assertThat(violation.message()).isEqualTo("must be a phone number of CH, IT");
        for (Locale language : Satya.languages()) {
            assertThat(violation.message(language)).contains("CH").contains("IT");
            assertThat(new PhoneConstraint().messages().languages("phone"))
                    .contains(language.getLanguage());
        }
        assertThat(violation.message(Locale.GERMAN))
                .isEqualTo("muss eine Telefonnummer aus CH, IT sein");
    }

    @Test
    void arguments_thatAreNone_areRefusedWithTheirPlace() {
        for (Map<String, ?> wrong :
                List.<Map<String, ?>>of(
                        Map.of("regions", List.of()),
                        Map.of("regions", List.of("UK")),
                        Map.of("from", "001"),
                        Map.of("form", "US"))) {
            assertThatThrownBy(() -> of(wrong))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("\"phone\"")
                    .hasMessageContaining("/phone/" + wrong.keySet().iterator().next());
        }
    }
}
