package dev.satya.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.schema.Extras;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same data in each format, and through a tree, is answered as it is in JSON. */
class FormatTableTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Schema ORDER =
            Schema.object("Order")
                    .field("id", Schema.integer().gt(0))
                    .field("price", Schema.decimal().ge(0))
                    .optional("name", Schema.string().minLength(2).nullable())
                    .optional("lines", Schema.array(Schema.map(Schema.number())))
                    .extras(Extras.FORBID)
                    .build();

    private static final List<Schema> SCHEMAS =
            List.of(
                    Schema.any(),
                    Schema.never(),
                    Schema.integer(),
                    Schema.number(),
                    Schema.decimal(),
                    Schema.bool(),
                    Schema.string(),
                    Schema.array(Schema.any()).uniqueItems(),
                    Schema.map(Schema.any()),
                    Schema.constant(1),
                    ORDER,
                    Schema.anyOf(Schema.integer(), ORDER, Schema.array(Schema.decimal())),
                    Schema.oneOf(Schema.number(), Schema.string(), ORDER),
                    Schema.not(Schema.array(Schema.integer())),
                    Schema.allOf(Schema.any(), Schema.object().extras(Extras.KEEP).build()));

    private static final List<String> DOCUMENTS =
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "-1",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "123456789012345678901234567890",
                    "0.5",
                    "1.0",
                    "1.10",
                    "0.1000000000000000055511151231257827",
                    "12345678901234567890.5",
                    "\"\"",
                    "\"text\"",
                    "\"12\"",
                    "\"1.50\"",
                    "\"true\"",
                    "\"\u00e9\ud834\udd1e\"",
                    "[]",
                    "[1, 1.0, 2.50, [true, null], {\"a\": \"b\"}]",
                    "[1, 2, 3]",
                    "{}",
                    "{\"id\": 1, \"price\": 1.10}",
                    "{\"id\": 0, \"price\": -1.10, \"name\": \"x\", \"more\": [1], \"z\": {}}",
                    "{\"lines\": [{\"a\": 0.25, \"b\": \"x\"}, {}, 3], \"name\": null}",
                    "{\"a\": {\"b\": {\"c\": [[[1.25]]]}}}");

    static Stream<Arguments> rows() {
        return Arrays.stream(Format.values())
                .flatMap(format -> DOCUMENTS.stream().map(json -> Arguments.of(format, json)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void document_inEachFormat_isAnsweredAsInJson(Format format, String json) {
        for (Schema schema : SCHEMAS) {
            Validator<Object> lax = SATYA.compile(schema, Object.class);
            for (Validator<Object> validator :
                    List.of(lax, lax.with(lax.options().strict()), lax.failFast())) {
                Answer expected = Answer.of(validator.validateJson(json));
                Answer actual = Answer.of(format.validate(validator, json));
                assertThat(expected.differenceTo(actual)).as(schema.toString()).isEmpty();
                assertThat(format.isValid(validator, json)).isEqualTo(expected.isValid());
            }
        }
    }
}
