package dev.satya.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** What YAML, CBOR and CSV have and JSON has not. */
class OtherFormatsTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final JacksonValidator<Object> ANY =
            JacksonValidator.of(SATYA.compile(Schema.any(), Object.class));

    static Stream<Arguments> yaml() {
        return Stream.of(
                Arguments.of(
                        "a: 1\nb: [x, 'y', \"z\"]", Map.of("a", 1L, "b", List.of("x", "y", "z"))),
                Arguments.of("1.10", 1.1),
                Arguments.of("0x1F", "0x1F"),
                Arguments.of("0o17", "0o17"),
                Arguments.of("1_000", "1_000"),
                Arguments.of("+12", "+12"),
                Arguments.of(".5", ".5"),
                Arguments.of(
                        "12345678901234567890123",
                        new java.math.BigInteger("12345678901234567890123")),
                Arguments.of("-.inf", Double.NEGATIVE_INFINITY),
                Arguments.of(".nan", Double.NaN),
                Arguments.of("'12'", "12"),
                Arguments.of("true", true),
                Arguments.of("yes", "yes"),
                Arguments.of("2026-01-31", "2026-01-31"),
                Arguments.of("!!binary AQID", "AQID"),
                Arguments.of("1: a\n1.5: b", Map.of("1", "a", "1.5", "b")),
                Arguments.of("|\n  a\n  b\n", "a\nb\n"),
                Arguments.of("&x {a: 1}", Map.of("a", 1L)));
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void yaml_value_isWhatJacksonTakesItFor(String document, Object value) {
        assertThat(ANY.parse(Format.YAML.parser(Format.bytes(document)))).isEqualTo(value);
    }

    @Test
    void yaml_null_isNull() {
        assertThat(ANY.parse(Format.YAML.parser(Format.bytes("null")))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\nb: *x",
                "- &x [1]\n- *x",
                "a: *x",
                "a: b: c",
                "\"a",
                "[1, 2",
                "\t- a"
            })
    void yaml_thatIsBrokenOrHasAliases_isAJsonViolation(String document) {
        assertThat(ANY.validate(Format.YAML.parser(Format.bytes(document))).getError())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("json"))
                .satisfies(
                        it -> assertThat(it.arguments()).containsKeys("reason", "line", "column"));
    }

    @Test
    void yaml_documents_areValuesOneAfterAnother() {
        assertThat(ANY.validateAll(Format.YAML.parser(Format.bytes("---\na: 1\n---\n- 2\n"))))
                .extracting(it -> it.get())
                .containsExactly(Map.of("a", 1L), List.of(2L));
    }

    static Stream<Arguments> cbor() {
        return Stream.of(
                Arguments.of("fa3dcccccd", 0.1),
                Arguments.of("f93e00", 1.5),
                Arguments.of("fb3ff199999999999a", 1.1),
                Arguments.of("f97e00", Double.NaN),
                Arguments.of("f97c00", Double.POSITIVE_INFINITY),
                Arguments.of(
                        "1bffffffffffffffff", new java.math.BigInteger("18446744073709551615")),
                Arguments.of(
                        "c249010000000000000000", new java.math.BigInteger("18446744073709551616")),
                Arguments.of("c482211969bc", 270.68),
                Arguments.of("43010203", "AQID"),
                Arguments.of("a10102", Map.of("1", 2L)),
                Arguments.of("c11a514b67b0", 1363896240L),
                Arguments.of("9f0102ff", List.of(1L, 2L)));
    }

    @ParameterizedTest
    @MethodSource("cbor")
    void cbor_value_isWhatJsonWouldSay(String hex, Object value) {
        assertThat(ANY.parse(Format.CBOR.parser(HexFormat.of().parseHex(hex)))).isEqualTo(value);
    }

    @Test
    void cbor_keysThatBecomeTheSameName_areAViolation() {
        byte[] document = HexFormat.of().parseHex("a20102613103");

        assertThat(ANY.validate(Format.CBOR.parser(document)).getError())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("duplicateKey"));
    }

    @Test
    void csv_rows_areObjectsOfTexts() {
        Schema row =
                Schema.object("Row")
                        .field("id", Schema.integer().gt(0))
                        .field("price", Schema.decimal())
                        .field("name", Schema.string().minLength(1))
                        .build();
        JsonParser parser =
                new CsvMapper()
                        .reader()
                        .with(CsvSchema.emptySchema().withHeader())
                        .createParser("id,price,name\n1,1.10,Ada\n0,x,\n3,2,\"B,c\"\n");

        assertThat(
                        JacksonValidator.of(SATYA.compile(row))
                                .validateAll(parser)
                                .map(
                                        it ->
                                                it.fold(
                                                        all -> all.map(v -> v.code()).mkString(" "),
                                                        m -> m.toJson())))
                .containsExactly(
                        "{\"id\":1,\"price\":1.10,\"name\":\"Ada\"}",
                        "exclusiveMinimum type minLength",
                        "{\"id\":3,\"price\":2,\"name\":\"B,c\"}");
    }
}
