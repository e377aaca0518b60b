package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.laws.ConstraintLaws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A constraint whose values come out otherwise than they came. */
class WrittenAccountTest {
    private static final Satya SATYA = Satya.standard();
    private static final Validator<Model> DEBTORS =
            SATYA.compile(
                    SATYA.schemaFromMap(
                            Map.of(
                                    "x-constraints",
                                    List.of("writtenAccount"),
                                    "type",
                                    "object",
                                    "properties",
                                    Map.of("account", Map.of("writtenAccount", true)))));

    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, DE89370400440532013000",
        "de89370400440532013000, DE89370400440532013000",
        "no93 8601 1117 947, NO9386011117947"
    })
    void account_inGroups_comesOutWithoutSpaces(String written, String electronic) {
        assertThat(DEBTORS.parse(Map.of("account", written)).getString("account"))
                .isEqualTo(electronic);
        assertThat(DEBTORS.parseJson("{\"account\":\"" + written + "\"}").getString("account"))
                .isEqualTo(electronic);
    }

    @ParameterizedTest
    @CsvSource({"DE88 3704 0044 0532 0130 00", "DE89-3704-0044-0532-0130-00", "''"})
    void account_withAMistake_isNone(String written) {
        assertThat(DEBTORS.violations(Map.of("account", written)).get(0))
                .hasToString("account: must be an IBAN, with or without spaces (writtenAccount)");
    }

    @Test
    void constraint_isLawful() {
        assertThatCode(() -> ConstraintLaws.check("writtenAccount")).doesNotThrowAnyException();
    }
}
