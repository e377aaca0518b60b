package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats of numbers speak about every number, whatever stands beside them. */
class NumberFormatsTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** Schemas in which a format holds for the value. */
    private static List<String> around(String format) {
        String own = "\"format\":\"" + format + "\"";
        return List.of(
                "{" + own + "}",
                "{\"type\":\"number\"," + own + "}",
                "{\"type\":[\"number\",\"string\"]," + own + "}",
                "{\"type\":[\"integer\",\"number\",\"null\"]," + own + "}",
                "{\"allOf\":[{\"type\":\"number\"},{" + own + "}]}",
                "{\"anyOf\":[{\"type\":\"boolean\"},{" + own + "}]}",
                "{\"$ref\":\"#/$defs/n\",\"$defs\":{\"n\":{" + own + "}}}",
                "{\"minimum\":-1e999," + own + "}",
                "{\"not\":{\"not\":{" + own + "}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "int32, 2147483647, 2147483648",
        "int32, -2147483648, -2147483649",
        "int32, 1.0, 1.5",
        "int64, 9223372036854775807, 9223372036854775808",
        "int64, -9223372036854775808, -9223372036854775809",
        "int64, 1e3, 1e-3",
        "float, 3.4e38, 3.5e38",
        "float, 0.1, -3.5e38",
        "double, 1e308, 1e309",
    })
    void format_ofNumbers_isCheckedWhereverItStands(String format, String valid, String invalid) {
        for (String schema : around(format)) {
            Schema read = SATYA.schemaFromJson(schema);
            Validator<Object> validator = SATYA.compile(read, Object.class);
            assertThat(validator.isValidJson(valid)).as(schema).isTrue();
            assertThat(validator.isValidJson(invalid)).as(schema).isFalse();
            Validator<Object> again =
                    SATYA.compile(SATYA.schemaFromMap(read.toMap()), Object.class);
            assertThat(again.isValidJson(valid)).as(schema).isTrue();
            assertThat(again.isValidJson(invalid)).as(schema).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"int32, 2147483648", "int64, 9223372036854775808", "float, 1e300"})
    void format_besideListedValues_isChecked(String format, String value) {
        for (String listed : List.of("\"enum\":[" + value + "]", "\"const\":" + value)) {
            for (String type : List.of("", "\"type\":\"number\",")) {
                String schema = "{" + type + listed + ",\"format\":\"" + format + "\"}";
                Validator<Object> validator =
                        SATYA.compile(SATYA.schemaFromJson(schema), Object.class);
                assertThat(validator.isValidJson(value)).as(schema).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"int32", "int64", "float", "double", "decimal"})
    void format_ofNumbers_saysNothingAboutOtherTypes(String format) {
        String schema = "{\"format\":\"" + format + "\"}";
        Validator<Object> validator = SATYA.compile(SATYA.schemaFromJson(schema), Object.class);
        for (String other : List.of("\"x\"", "null", "true", "[]", "{}")) {
            assertThat(validator.isValidJson(other)).isTrue();
        }
        Validator<Object> text =
                SATYA.compile(
                        SATYA.schemaFromJson("{\"type\":\"string\"," + schema.substring(1)),
                        Object.class);
        assertThat(text.isValidJson("\"x\"")).isTrue();
    }
}
