package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Extras;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of unevaluated schemas makes the same models, with the same extras, once read. */
class UnevaluatedExportTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static final List<String> INSTANCES =
            List.of(
                    "{\"a\":1,\"b\":\"x\",\"c\":3}",
                    "{\"a\":1}",
                    "{\"b\":\"x\",\"c\":3}",
                    "{\"a\":\"x\",\"b\":\"x\"}",
                    "{\"c\":3}",
                    "{}");

    private static Stream<Schema> schemas() {
        List<Schema> within = new ArrayList<>();
        for (Extras one : Extras.values()) {
            for (Extras other : Extras.values()) {
                Schema a = Schema.object().optional("a", Schema.integer()).extras(one).build();
                Schema b = Schema.object().optional("b", Schema.string()).extras(other).build();
                within.add(Schema.anyOf(a, b));
                within.add(Schema.oneOf(a, b));
                within.add(Schema.allOf(a, b));
                within.add(Schema.allOf(a, Schema.anyOf(b, a)));
                within.add(a);
            }
        }
        return within.stream()
                .map(UnevaluatedSchema::of)
                .flatMap(
                        each ->
                                Stream.of(
                                        each,
                                        each.withProperties(Schema.any()),
                                        each.withItems(Schema.never()),
                                        each.withProperties(Schema.never())));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void models_ofWhatWasRead_haveTheSameExtras(Schema schema) {
        Validator<Object> written = SATYA.compile(schema, Object.class);
        Schema again = SATYA.schemaFromMap(schema.toMap());
        Validator<Object> read = SATYA.compile(again, Object.class);
        assertThat(again.toMap()).isEqualTo(schema.toMap());
        for (String json : INSTANCES) {
            assertThat(outcome(read, json)).as(json).isEqualTo(outcome(written, json));
        }
    }

    private static String outcome(Validator<Object> validator, String json) {
        return validator
                .validateJson(json)
                .fold(
                        violations -> violations.toString(),
                        value -> {
                            Model model = (Model) value;
                            Map<String, Object> extras = model.extras();
                            return model.toMap() + " " + model.names() + " extras " + extras;
                        });
    }
}
