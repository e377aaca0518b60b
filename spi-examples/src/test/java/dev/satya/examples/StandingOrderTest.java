package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.satya.interpreter.Satya;
import dev.satya.propertytests.laws.ConstraintLaws;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cross-field constraint, a look-up and an annotation, on a record. */
class StandingOrderTest {
    private static final Satya SATYA = Satya.standard();
    private static final Map<String, Object> ORDER =
            Map.of(
                    "account", "DE89370400440532013000",
                    "customer", "C-0001",
                    "begin", "2026-01-31",
                    "end", "2026-12-31");

    @Test
    void order_thatIsValid_isARecord() {
        assertThat(StandingOrder.validator(SATYA).parse(ORDER).customer()).isEqualTo("C-0001");
    }

    @Test
    void order_thatEndsBeforeItBegins_isToldAtItsEnd() {
        Map<String, Object> order = new java.util.HashMap<>(ORDER);
        order.put("end", "2025-12-31");
        var violation = StandingOrder.validator(SATYA).violations(order).get(0);
        assertThat(violation).hasToString("end: must not be before begin (inOrder)");
        assertThat(violation.message(Locale.GERMAN)).isEqualTo("darf nicht vor begin liegen");
    }

    @Test
    void orders_ofUnknownCustomers_areLeftOut() {
        Map<String, Object> other = new java.util.HashMap<>(ORDER);
        other.put("customer", "D-1");
        assertThat(StandingOrder.valid(SATYA, List.of(ORDER, other))).hasSize(1);
    }

    @Test
    void constraints_areLawful() {
        assertThatCode(() -> ConstraintLaws.check("customer")).doesNotThrowAnyException();
        assertThatCode(() -> ConstraintLaws.check("inOrder", Map.of("from", "begin", "to", "end")))
                .doesNotThrowAnyException();
    }
}
