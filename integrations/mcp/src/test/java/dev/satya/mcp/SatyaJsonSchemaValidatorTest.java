package dev.satya.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.interpreter.Satya;
import dev.satya.interpreter.SchemaCache;
import dev.satya.schema.ImportOptions;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SatyaJsonSchemaValidatorTest {
    private static final Map<String, Object> POINT =
            Map.of(
                    "type", "object",
                    "properties",
                            Map.of(
                                    "x", Map.of("type", "number"),
                                    "name", Map.of("type", "string", "format", "email")),
                    "required", List.of("x"));

    record Point(double x, String name) {}

    private final SatyaJsonSchemaValidator validator = new SatyaJsonSchemaValidator();

    static Stream<Arguments> contents() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("x", null);
        return Stream.of(
                Arguments.of(Map.of("x", 1), true),
                Arguments.of(Map.of("x", 1.5, "y", List.of()), true),
                Arguments.of(Map.of("x", 1, "name", "no address"), true),
                Arguments.of("{\"x\": 1}", true),
                Arguments.of(new Point(1, "a"), true),
                Arguments.of(Map.of("x", "1"), false),
                Arguments.of(Map.of(), false),
                Arguments.of(withNull, false),
                Arguments.of(List.of(1), false),
                Arguments.of("{\"y\": 1}", false),
                Arguments.of("{\"x\": ", false),
                Arguments.of(new Point(1, null), false),
                Arguments.of(Map.of("x", new Point(1, "a")), false));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void content_isValidAsForTheDefaultOfTheSdk(Object content, boolean isValid) throws Exception {
        ValidationResponse ours = validator.validate(POINT, content);
        ValidationResponse theirs = new DefaultJsonSchemaValidator().validate(POINT, content);

        assertThat(ours.valid()).isEqualTo(isValid).isEqualTo(theirs.valid());
        if (isValid) {
            var mapper = McpJsonDefaults.getMapper();
            assertThat(mapper.readValue(ours.jsonStructuredOutput(), Object.class))
                    .isEqualTo(mapper.readValue(theirs.jsonStructuredOutput(), Object.class));
        } else {
            assertThat(ours.errorMessage()).startsWith("Validation failed: ");
            assertThat(ours.jsonStructuredOutput()).isNull();
        }
    }

    @Test
    void description_isInTheMessage() {
        assertThat(
                        validator
                                .validate(POINT, Map.of(), "input arguments do not match")
                                .errorMessage())
                .startsWith(
                        "Validation failed: input arguments do not match. The JSON does not fit");
    }

    @Test
    void null_isRefused() {
        assertThatThrownBy(() -> validator.validate(null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> validator.validate(POINT, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void schema_thatIsHandedOverAgain_isCompiledOnce() {
        for (int i = 0; i < 10; i++) {
            validator.validate(POINT, Map.of("x", i));
        }
        assertThat(validator.statistics().misses()).isEqualTo(1);

        validator.validate(new HashMap<>(POINT), Map.of("x", 1));
        assertThat(validator.statistics().schemas()).isLessThanOrEqualTo(2);
    }

    @Test
    void schema_thatChanges_isAnotherSchema() {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "integer"));
        assertThat(validator.validate(schema, "1").valid()).isTrue();

        schema.put("type", "string");
        assertThat(validator.validate(schema, "1").valid()).isFalse();
    }

    /** {@code "Aa"} and {@code "BB"} have one hash, as have maps of them. */
    @Test
    void schemas_ofOneHash_areTwo() {
        Map<String, Object> one = Map.of("const", "Aa");
        Map<String, Object> other = Map.of("const", "BB");
        assertThat(one.hashCode()).isEqualTo(other.hashCode());

        assertThat(validator.validate(one, "\"Aa\"").valid()).isTrue();
        assertThat(validator.validate(other, "\"Aa\"").valid()).isFalse();
        assertThat(validator.validate(other, "\"BB\"").valid()).isTrue();
    }

    private static Map<String, Object> nested(int depth) {
        Map<String, Object> schema = Map.of("type", "object");
        for (int i = 0; i < depth; i++) {
            schema = Map.of("properties", Map.of("a", schema));
        }
        return schema;
    }

    static Stream<Arguments> refused() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("not", cyclic);
        return Stream.of(
                Arguments.of(Map.of("type", "strin"), "strin"),
                Arguments.of(Map.of("pattern", "("), "pattern"),
                Arguments.of(Map.of("pattern", "a".repeat(1_001)), "1001"),
                Arguments.of(Map.of("pattern", "((a{100}){100}){100}"), "pattern"),
                Arguments.of(Map.of("$ref", "https://example.com/schema.json"), "example.com"),
                Arguments.of(Map.of("$ref", "file:///etc/passwd"), "file:///etc/passwd"),
                Arguments.of(Map.of("$ref", "#/nowhere"), "nowhere"),
                Arguments.of(Map.of("minLength", -1), "minLength"),
                Arguments.of(Map.of("description", "x".repeat(2 << 20)), "long"),
                Arguments.of(nested(200), "deep"),
                Arguments.of(cyclic, "deep"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void schema_thatAsksForTooMuch_isRefused(Map<String, Object> schema, String reason) {
        ValidationResponse answer = validator.validate(schema, Map.of());

        assertThat(answer.valid()).isFalse();
        assertThat(answer.errorMessage())
                .startsWith("The tool's JSON Schema is refused: ")
                .contains(reason);
        assertThat(validator.validateSchema(schema).valid()).isFalse();
    }

    /** The work of one call has an end, whatever the schema asks for. */
    @Test
    void schema_thatAsksForMuchWork_endsAsALimit() {
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(Map.of("a", i));
        }
        Map<String, Object> unique = Map.of("uniqueItems", true);
        Map<String, Object> backtracking = Map.of("pattern", "^(a+)+\\1+b$");

        assertThat(validator.validate(backtracking, "\"" + "a".repeat(5_000) + "\"").valid())
                .isFalse();
        assertThat(validator.validate(unique, many).valid()).isTrue();
    }

    @Test
    void content_nestedWithoutEnd_isRefused() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);

        assertThat(validator.validate(Map.of(), cyclic).valid()).isFalse();
    }

    @Test
    void secret_ofASchema_isNotInTheMessage() {
        Map<String, Object> schema =
                Map.of(
                        "properties",
                        Map.of("pin", Map.of("maxLength", 3, "writeOnly", true, "x-secret", true)));

        assertThat(validator.validate(schema, Map.of("pin", "hunter2")).errorMessage())
                .contains("/pin")
                .doesNotContain("hunter2");
    }

    @Test
    void cache_ofOnesOwn_mayAssertFormats() {
        SchemaCache cache =
                SchemaCache.builder(Satya.standard())
                        .options(ImportOptions.DEFAULT.withFormats(ImportOptions.Formats.ASSERT))
                        .build();
        SatyaJsonSchemaValidator strict =
                SatyaJsonSchemaValidator.of(cache, McpJsonDefaults.getMapper());

        assertThat(strict.validate(Map.of("format", "regex"), "\"(\"").valid()).isFalse();
        assertThat(cache.statistics().misses()).isEqualTo(1);
    }
}
