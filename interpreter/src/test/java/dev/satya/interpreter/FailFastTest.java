package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first violation alone. */
class FailFastTest {

    /** A member that ends the run says nothing about those after it. */
    @ParameterizedTest
    @CsvSource({"FORBID, additionalProperties@/x", "KEEP, unicode@/x"})
    void undeclaredMember_beforeADeclaredOne_isTheViolation(Extras extras, String violation) {
        Schema schema = Schema.object().field("a", Schema.any()).extras(extras).build();
        Validator<Model> validator = EntryPoint.satya().compile(schema).failFast();

        assertThat(codes(validator.validateJson("{\"x\":\"\\ud800\",\"a\":1}").getError()))
                .containsExactly(violation);
    }
}
