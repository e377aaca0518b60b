package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.schema.JsonType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Schemas that are joined nest less than they are written (LIMIT-12), so that a branch of anyOf behind
 * a valid one may come to its end (ANY-6): the one difference between interpreter and reference.
 */
class NestingTest {
    private static final Limits SHALLOW = Limits.DEFAULT.withDepth(1);

    /** In place within each other many times, as written; the innermost one makes a model. */
    private static Schema choice() {
        Schema object = Schema.object().optional("a", Schema.any()).build();
        Schema nested = object;
        for (int i = 0; i < 6; i++) {
            nested = Schema.allOf(nested, Schema.any());
        }
        return Schema.anyOf(Schema.guarded(JsonType.NULL, Schema.integer()), nested);
    }

    @Test
    void branchThatEndsByNesting_behindAValidOne_mayBeTakenOrLeft() {
        Case sample = new Case(choice(), Map.of("a", 1L, "z", 2L), null, SHALLOW);
        Validator<Object> interpreter = Subject.interpreter(sample);

        Answer joined = Answer.of(interpreter.validate(sample.instance()));
        Answer written = Answer.of(Subject.reference(sample).validate(sample.instance()));
        Answer uncounted =
                Answer.of(Subject.reference(sample).withoutNesting().validate(sample.instance()));

        assertThat(joined.isValid()).isTrue();
        assertThat(written.isValid()).isTrue();
        assertThat(joined.differenceTo(written)).isPresent();
        assertThat(joined.differenceTo(uncounted)).isEmpty();
        assertThat(Subject.javaDifference(sample)).isEmpty();
    }
}
