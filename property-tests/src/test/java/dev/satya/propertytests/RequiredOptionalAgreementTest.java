package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Optionals that have to be there against the reference: INST-4. */
class RequiredOptionalAgreementTest {
    record Reply(Optional<String> text) {}

    @Test
    void emptyOptional_isAsTheReferenceSays() {
        List<Schema> texts = List.of(Schema.string().nullable(), Schema.string(), Schema.any());
        for (Schema text : texts) {
            ObjectSchema schema = Schema.object().field("text", text).build().as(Reply.class);
            for (Reply reply : List.of(new Reply(Optional.empty()), new Reply(Optional.of("a")))) {
                Answer expected = Answer.of(ReferenceValidator.of(schema).validate(reply));
                Answer found =
                        Answer.of(Satya.standard().compile(schema, Reply.class).validate(reply));
                assertThat(found.isValid()).isEqualTo(expected.isValid());
                assertThat(found.faults()).isEqualTo(expected.faults());
            }
        }
    }
}
