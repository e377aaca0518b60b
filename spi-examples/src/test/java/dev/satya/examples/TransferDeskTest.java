package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.examples.TransferDesk.Answer;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.SchemaCases;
import dev.satya.propertytests.SchemaResource;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonValues;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk, with plain JUnit. */
class TransferDeskTest {
    private static final Schema TRANSFER = SchemaResource.read("schemas/transfer.json");
    private static final long SEED = 42;

    private final TransferDesk desk = new TransferDesk();

    static Stream<byte[]> valid() {
        return SchemaCases.validJson(TRANSFER, SEED, 50);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void desk_validTransfer_takesIt(byte[] request) {
        assertThat(desk.take(request).status()).isEqualTo(201);
    }

    static Stream<Faulty<byte[]>> faulty() {
        return SchemaCases.invalidJson(TRANSFER, SEED, 50);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void desk_faultyTransfer_saysWhatIsWrong(Faulty<byte[]> bad) {
        assertThat(desk.take(bad.instance()).text())
                .isEqualTo(bad.path().toPointer() + " " + bad.code());
    }

    static Stream<Object> near() {
        return Stream.concat(
                        SchemaCases.boundary(TRANSFER, SEED, 50),
                        SchemaCases.anything(TRANSFER, SEED, 50))
                .filter(JsonValues::isJson);
    }

    @ParameterizedTest
    @MethodSource("near")
    void desk_anything_answers(Object instance) {
        byte[] request = JsonSpelling.plain(instance).getBytes(StandardCharsets.UTF_8);

        assertThat(desk.take(request).status()).isIn(201, 422);
    }

    static Stream<Answer> answers() {
        return SchemaCases.valid(Answer.class, SEED, 50);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answer_ofRecord_isValid(Answer answer) {
        assertThat(Satya.standard().compile(Answer.class).isValid(answer)).isTrue();
    }
}
