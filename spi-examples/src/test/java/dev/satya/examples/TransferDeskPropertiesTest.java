package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import dev.satya.examples.TransferDesk.Answer;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.jqwik.Conforming;
import dev.satya.propertytests.jqwik.Violating;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The desk, with jqwik. */
class TransferDeskPropertiesTest {
    private static final String TRANSFER = "schemas/transfer.json";
    private static final Satya SATYA = Satya.standard();

    @Property(tries = 200)
    void desk_validTransfer_takesIt(@ForAll @Conforming(TRANSFER) byte[] request) {
        assertThat(new TransferDesk().take(request).status()).isEqualTo(201);
    }

    @Property(tries = 200)
    void desk_validTransfer_addsItsAmount(
            @ForAll @Conforming(TRANSFER) Map<String, Object> transfer) {
        TransferDesk desk = new TransferDesk();
        desk.take(SATYA.toJson(transfer).getBytes(StandardCharsets.UTF_8));

        assertThat(desk.total()).isEqualByComparingTo(transfer.get("amount").toString());
    }

    @Property(tries = 200)
    void desk_faultyTransfer_saysWhatIsWrong(@ForAll @Violating(TRANSFER) Faulty<byte[]> bad) {
        TransferDesk desk = new TransferDesk();
        Answer answer = desk.take(bad.instance());

        assertThat(answer).isEqualTo(new Answer(422, bad.path().toPointer() + " " + bad.code()));
        assertThat(desk.total()).isEqualTo(BigDecimal.ZERO);
    }

    @Property(tries = 200)
    void answer_asJson_readsBack(@ForAll @Conforming Answer answer) {
        Validator<Answer> answers = SATYA.compile(Answer.class);

        assertThat(answers.parseJson(SATYA.toJson(answer))).isEqualTo(answer);
    }
}
