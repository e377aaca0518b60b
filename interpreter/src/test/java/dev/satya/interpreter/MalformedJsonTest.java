package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no JSON. See TEXT-3 of docs/semantics.md. */
class MalformedJsonTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema ORDER =
            Schema.object("Order")
                    .field("id", Schema.integer())
                    .field("name", Schema.string())
                    .field("lines", Schema.array(Schema.map(Schema.number())))
                    .field("paid", Schema.bool())
                    .field("note", Schema.string().nullable())
                    .build();
    private static final String VALID =
            "{\"id\": -12, \"name\": \"\\u00e9ü\uD834\uDD1E\\n\", \"x\": [{\"y\": [1.5e-3, true]}],"
                    + " \"lines\": [{\"a\": 0.25}, {}],\n \"paid\": false, \"note\": null}";

    static Stream<Schema> schemas() {
        return Stream.of(
                ORDER,
                Schema.any(),
                Schema.anyOf(Schema.integer(), ORDER),
                Schema.never(),
                Schema.string(),
                Schema.array(Schema.any()),
                Schema.object().build());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void document_cutAnywhere_isOneJsonViolationWithItsPlace(Schema schema) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        byte[] whole = VALID.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            List<Violation> violations = validator.validateJson(cut).getError().asJava();
            assertThat(violations).as("cut at %d", length).hasSize(1);
            Violation violation = violations.get(0);
            assertThat(violation.code()).isEqualTo("json");
            assertThat(violation.path().toPointer()).isEmpty();
            assertThat(violation.arguments())
                    .containsOnlyKeys("line", "column", "offset", "reason");
            assertThat(((Number) violation.arguments().get("offset")).intValue())
                    .isBetween(0, length);
            assertThat(validator.isValidJson(cut)).isFalse();
        }
    }

    @Test
    void document_whole_isValid() {
        assertThat(SATYA.compile(ORDER).validateJson(VALID).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,]|1|4|3",
                "[1 2]|1|4|3",
                "{\"a\" 1}|1|6|5",
                "{a:1}|1|2|1",
                "tru|1|4|3",
                "nul|1|4|3",
                "01|1|2|1",
                "-|1|2|1",
                "1.|1|3|2",
                "1 x|1|3|2",
                "{} {}|1|4|3",
            })
    void text_thatIsNoJson_isAViolationAtItsPlace(
            String json, long line, long column, long offset) {
        for (Schema schema : List.of(Schema.any(), Schema.not(Schema.string()))) {
            Violation violation = onlyViolation(schema, json.getBytes(StandardCharsets.UTF_8));
            assertThat(violation.arguments())
                    .containsEntry("line", line)
                    .containsEntry("column", column)
                    .containsEntry("offset", offset);
        }
    }

    @Test
    void place_afterLinesOfSeveralBytesACharacter_countsLinesCharactersAndBytes() {
        Violation violation =
                onlyViolation(
                        Schema.any(), "[\n\"é\",\r\n \"é\" x]".getBytes(StandardCharsets.UTF_8));
        assertThat(violation.arguments())
                .containsEntry("line", 3L)
                .containsEntry("column", 6L)
                .containsEntry("offset", 15L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 80 22",
                "22 c3 22",
                "22 c0 80 22",
                "22 c1 bf 22",
                "22 e0 80 80 22",
                "22 e2 82 22",
                "22 ed a0 80 22",
                "22 ed bf bf 22",
                "22 f0 80 80 80 22",
                "22 f4 90 80 80 22",
                "22 f5 80 80 80 22",
                "22 f8 88 80 80 80 22",
                "22 ff 22",
                "22 fe 22",
                "22 00 22",
                "22 1f 22",
                "22 0a 22",
                "22 5c 75 64 22",
                "22 5c 75 30 30 30 67 22",
                "22 5c 78 22",
                "22 5c",
                "ef bb bf",
                "ef bb",
                "fe ff 00 31",
                "31 00",
                "00",
                "7b 22 80 22 3a 31 7d",
                "7b 22 61 22 3a 31 2c 7d",
                "a0 31",
            })
    void bytes_thatAreNoJson_areOneJsonViolation(String hex) {
        byte[] json = HexFormat.ofDelimiter(" ").parseHex(hex);
        for (Schema schema : (Iterable<Schema>) schemas()::iterator) {
            onlyViolation(schema, json);
        }
    }

    @Test
    void wrongUtf8_inAnIgnoredMember_isStillNoJson() {
        onlyViolation(Schema.object().build(), HexFormat.of().parseHex("7b226122" + "3a22ff227d"));
    }

    @Test
    void byteOrderMark_before_isReadOver() {
        assertThat(SATYA.compile(Schema.integer(), Object.class).parseJson("\uFEFF1"))
                .isEqualTo(1L);
    }

    @Test
    void text_withALoneSurrogate_isNoJson() {
        assertThat(
                        codes(
                                SATYA.compile(Schema.any(), Object.class)
                                        .validateJson("\"\uD834\"")
                                        .getError()))
                .hasSize(1);
    }

    static Stream<Arguments> loneSurrogates() {
        return Stream.of(
                Arguments.of(Schema.string(), "\"\\ud834\"", "unicode@"),
                Arguments.of(Schema.string(), "\"\\udd1e\\ud834\"", "unicode@"),
                Arguments.of(Schema.string(), "\"\\ud834\\ud834\\udd1e\"", "unicode@"),
                Arguments.of(Schema.any(), "[\"\\ud834x\"]", "unicode@/0"),
                Arguments.of(Schema.any(), "{\"\\udd1e\": 1}", "unicode@/\uDD1E"),
                Arguments.of(Schema.map(Schema.any()), "{\"\\udd1e\": 1}", "unicode@/\uDD1E"));
    }

    @ParameterizedTest
    @MethodSource("loneSurrogates")
    void loneSurrogate_escaped_isAViolation(Schema schema, String json, String violation) {
        assertThat(codes(SATYA.compile(schema, Object.class).validateJson(json).getError()))
                .containsExactly(violation);
    }

    @Test
    void violationsBeforeTheMistake_areNotReported() {
        onlyViolation(Schema.array(Schema.string()), "[1, 2, x]".getBytes(StandardCharsets.UTF_8));
    }

    private static Violation onlyViolation(Schema schema, byte[] json) {
        List<Violation> violations =
                SATYA.compile(schema, Object.class).validateJson(json).getError().asJava();
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).code()).isEqualTo("json");
        return violations.get(0);
    }
}
