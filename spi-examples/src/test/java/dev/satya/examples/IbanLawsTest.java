package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.satya.propertytests.laws.ConstraintLaws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IbanLawsTest {

    @Test
    void iban_isLawful() {
        assertThatCode(() -> ConstraintLaws.check("bankAccount")).doesNotThrowAnyException();
    }

    @Test
    void iban_ofSomeCountries_isLawful() {
        Map<String, ?> arguments = Map.of("countries", List.of("DE", "FR"));

        assertThatCode(() -> ConstraintLaws.check("bankAccount", arguments))
                .doesNotThrowAnyException();
    }
}
