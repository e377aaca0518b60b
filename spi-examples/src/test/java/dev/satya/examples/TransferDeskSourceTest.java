package dev.satya.examples;

import static dev.satya.propertytests.junit.SchemaSource.Fault.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.assertj.SchemaAssertions;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.junit.SchemaSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The desk, with data by annotation. */
class TransferDeskSourceTest {
    private static final String TRANSFER = "schemas/transfer.json";

    private final TransferDesk desk = new TransferDesk();

    @ParameterizedTest
    @SchemaSource(TRANSFER)
    void desk_validTransfer_takesIt(byte[] request) {
        assertThat(desk.take(request).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @SchemaSource(value = TRANSFER, fault = ONE)
    void desk_faultyTransfer_saysWhatIsWrong(Faulty<byte[]> bad) {
        assertThat(desk.take(bad.instance()).text())
                .isEqualTo(bad.path().toPointer() + " " + bad.code());
    }

    @Test
    void transfer_ofTheManual_isOne() {
        Map<String, Object> transfer = Map.of("to", "DE89370400440532013000", "amount", 12.5);

        SchemaAssertions.assertThat(transfer).conformsTo(TRANSFER);
    }
}
