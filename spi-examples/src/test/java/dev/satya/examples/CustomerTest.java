package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.laws.ConstraintLaws;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final Validator<String> CUSTOMERS =
            Satya.standard().compile(Schema.string().constraint("customer"), String.class);

    @Test
    void customer_isLawful() {
        assertThatCode(() -> ConstraintLaws.check("customer")).doesNotThrowAnyException();
    }

    @Test
    void customer_thatNobodyKnows_isTold() {
        var violation = CUSTOMERS.violations("D-1").get(0);
        assertThat(violation.message()).isEqualTo("must be a customer that we know");
        assertThat(violation.message(Locale.GERMAN))
                .isEqualTo("muss ein Kunde sein, den wir kennen");
    }

    @Test
    void customers_inRows_areLookedUpTogether() {
        List<String> rows = List.of("C-0001", "D-1", "C-0002");
        assertThat(CUSTOMERS.validateMany(rows).values()).isEqualTo(List.of("C-0001", "C-0002"));
    }
}
