package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.examples.RefundDesk.BadRefundException;
import dev.satya.propertytests.contract.SchemaContract;
import org.junit.jupiter.api.Test;

/** The desk keeps to its schema, on data that nobody wrote. */
class RefundDeskTest {
    private static final SchemaContract CONTRACT =
            SchemaContract.of(RefundDesk.REFUND).rejectedBy(BadRefundException.class);

    @Test
    void desk_keepsItsContract() {
        assertThatCode(() -> CONTRACT.check(new RefundDesk()::take)).doesNotThrowAnyException();
    }

    @Test
    void desk_thatForgetsTheReason_isFoundOut() {
        RefundDesk desk = new RefundDesk();

        assertThatThrownBy(
                        () ->
                                CONTRACT.check(
                                        refund -> {
                                            refund.remove("reason");
                                            desk.take(refund);
                                        }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the handler accepts invalid data")
                .hasMessageContaining("at reason, of the schema's /fields/reason/");
    }

    @Test
    void desk_thatTrustsItsCaller_crashes() {
        RefundDesk desk = new RefundDesk();

        assertThatThrownBy(
                        () ->
                                CONTRACT.check(
                                        refund -> {
                                            String to = (String) refund.get("to");
                                            refund.put("to", to.strip());
                                            desk.take(refund);
                                        }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the handler crashes on invalid data")
                .hasCauseInstanceOf(NullPointerException.class);
    }
}
