package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plugin, found by {@code Satya.standard()}, in each form of a schema. */
class FormsTest {
    private static final Path SCHEMA = Path.of("schemas/payment.schema.json");
    private static final Path DATA = Path.of("data/payments.ndjson");

    /** Code and place of every violation, row by row. */
    private static final List<List<String>> VERDICTS =
            List.of(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("/from bankAccount"),
                    List.of("/from bankAccount"),
                    List.of("/to bankAccount", "/amount exclusiveMinimum", "/currency enum"),
                    List.of("/id uuid", "/amount multipleOf", "/due date", "/receipt email"),
                    List.of("/id required", "/amount type", "/memo additionalProperties"));

    @Test
    void payments_inMapForm_haveTheseViolations() throws IOException {
        assertThat(verdicts(MapForm.read(SCHEMA))).isEqualTo(VERDICTS);
    }

    @Test
    void payments_fromBuilder_haveTheseViolations() throws IOException {
        assertThat(verdicts(BuilderForm.payments())).isEqualTo(VERDICTS);
    }

    private static List<List<String>> verdicts(Validator<Model> validator) throws IOException {
        return Files.readAllLines(DATA).stream()
                .map(row -> violations(validator, row).map(FormsTest::codeAndPlace).toJavaList())
                .toList();
    }

    private static Seq<Violation> violations(Validator<Model> validator, String row) {
        return validator
                .validateJson(row)
                .fold(all -> all, model -> io.vavr.collection.List.empty());
    }

    private static String codeAndPlace(Violation violation) {
        return violation.path().toPointer() + " " + violation.code();
    }

    @ParameterizedTest
    @CsvSource({
        "any, DE89370400440532013000, true",
        "any, DE88370400440532013000, false",
        "swiss, CH9300762011623852957, true",
        "swiss, DE89370400440532013000, false",
        "other, DE89370400440532013000, true",
        "other, x, false"
    })
    void iban_asKeywordOrFormat_givesVerdict(String name, String iban, boolean valid) {
        assertThat(MapForm.accounts().isValid(Map.of(name, iban))).isEqualTo(valid);
    }

    @Test
    void iban_onNumber_conformsWhereSchemaHasNoType() {
        assertThat(MapForm.accounts().isValid(Map.of("any", 17))).isTrue();
    }

    @Test
    void lambda_ofNumber_givesVerdict() {
        assertThat(LambdaForm.pairs().isValid(Map.of("count", 2))).isTrue();
        assertThat(LambdaForm.pairs().validate(Map.of("count", 3)).getError())
                .extracting(Violation::code)
                .containsExactly("even");
    }

    @Test
    void message_ofSchema_standsInForPlugins() {
        assertThat(violations(BuilderForm.payments(), "{\"from\":\"\",\"to\":\"\"}"))
                .extracting(Violation::message)
                .contains("must be an IBAN of DE or FR", "must be an IBAN");
    }

    @Test
    void argument_thatPluginRefuses_failsAtCompileTimeWithTrail() {
        Schema schema =
                Schema.object()
                        .field(
                                "from",
                                Schema.string()
                                        .constraint(
                                                "bankAccount", Map.of("countries", List.of("XX"))))
                        .build();

        assertThatThrownBy(() -> Satya.standard().compile(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no country with IBANs: \"XX\"")
                .hasMessageContaining("from");
    }
}
