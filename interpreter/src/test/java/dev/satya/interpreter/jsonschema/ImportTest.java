package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas written as JSON Schema: what each keyword means, and what is a mistake. */
class ImportTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .constraint("even", Long.class, n -> n % 2 == 0)
                    .keywords("even")
                    .build();

    /** Schema, instances that are valid, instances that are not; instances are parted by spaces. */
    static Stream<Arguments> keywords() {
        return Stream.of(
                row("true", "1 null {}", ""),
                row("false", "", "1 null {}"),
                row("{}", "1 null {} []", ""),
                row("{\"type\":\"null\"}", "null", "0 false"),
                row("{\"type\":\"boolean\"}", "true false", "0 \"true\" null"),
                row("{\"type\":\"integer\"}", "1 1.0 1e2", "1.5 \"1\" true"),
                row("{\"type\":\"number\"}", "1 1.5", "\"1\" true null"),
                row("{\"type\":\"string\"}", "\"\" \"a\"", "1 null"),
                row("{\"type\":\"array\"}", "[] [1]", "{} null"),
                row("{\"type\":\"object\"}", "{} {\"a\":1}", "[] null"),
                row("{\"type\":[\"integer\",\"string\"]}", "1 \"a\"", "1.5 null true"),
                row("{\"type\":[\"string\",\"null\"]}", "\"a\" null", "1"),
                row("{\"type\":[\"integer\",\"number\"]}", "1 1.5", "\"a\""),
                row(
                        "{\"enum\":[1,\"a\",null,[1],{\"a\":1}]}",
                        "1 1.0 \"a\" null [1.0] {\"a\":1}",
                        "2 [] {} true"),
                row("{\"type\":\"string\",\"enum\":[\"a\",1]}", "\"a\"", "1 \"b\""),
                row("{\"enum\":[]}", "", "1 null {}"),
                row("{\"const\":0}", "0 0.0 -0.0", "false null"),
                row("{\"const\":null}", "null", "0 false"),
                row("{\"minimum\":1}", "1 \"a\" null", "0 0.9"),
                row("{\"exclusiveMinimum\":1}", "1.1", "1"),
                row("{\"maximum\":1.5}", "1.5 []", "1.6"),
                row("{\"exclusiveMaximum\":1}", "0.9", "1"),
                row("{\"multipleOf\":0.01}", "19.99 \"x\"", "0.001"),
                row("{\"minLength\":2}", "\"ab\" 1", "\"a\""),
                row("{\"maxLength\":1}", "\"a\" \"\\ud834\\udd1e\"", "\"ab\""),
                row("{\"minLength\":2.0}", "\"ab\"", "\"a\""),
                row("{\"pattern\":\"^a+$\"}", "\"aa\" 1", "\"b\""),
                row("{\"items\":{\"type\":\"integer\"}}", "[] [1,2] {}", "[\"a\"]"),
                row("{\"items\":false}", "[]", "[1]"),
                row("{\"minItems\":1}", "[1] \"\"", "[]"),
                row("{\"maxItems\":1}", "[1]", "[1,2]"),
                row("{\"uniqueItems\":true}", "[1,2] 1", "[1,1.0]"),
                row("{\"uniqueItems\":false}", "[1,1]", ""),
                row(
                        "{\"properties\":{\"a\":{\"type\":\"integer\"}}}",
                        "{} {\"a\":1} {\"b\":\"x\"} 1",
                        "{\"a\":\"x\"}"),
                row("{\"required\":[\"a\"]}", "{\"a\":null} []", "{}"),
                row(
                        "{\"properties\":{\"a\":{}},\"additionalProperties\":false}",
                        "{\"a\":1}",
                        "{\"b\":1}"),
                row(
                        "{\"additionalProperties\":{\"type\":\"integer\"}}",
                        "{\"b\":1}",
                        "{\"b\":\"x\"}"),
                row(
                        "{\"properties\":{\"a\":{}},\"additionalProperties\":{\"type\":\"integer\"}}",
                        "{\"a\":\"x\",\"b\":1}",
                        "{\"b\":\"x\"}"),
                row("{\"additionalProperties\":false}", "{}", "{\"b\":1}"),
                row("{\"propertyNames\":{\"maxLength\":1}}", "{\"a\":1} {}", "{\"ab\":1}"),
                row(
                        "{\"propertyNames\":{\"maxLength\":1},\"properties\":{\"a\":{\"type\":\"null\"}}}",
                        "{\"a\":null}",
                        "{\"ab\":1} {\"a\":1}"),
                row("{\"minProperties\":1}", "{\"a\":1}", "{}"),
                row("{\"maxProperties\":1}", "{\"a\":1} {}", "{\"a\":1,\"b\":2}"),
                row("{\"allOf\":[{\"minimum\":1},{\"maximum\":2}]}", "1 2 \"a\"", "0 3"),
                row("{\"anyOf\":[{\"type\":\"null\"},{\"minimum\":1}]}", "null 1 \"a\"", "0"),
                row("{\"oneOf\":[{\"minimum\":1},{\"maximum\":2}]}", "0 3", "1 2 \"a\""),
                row("{\"not\":{\"type\":\"string\"}}", "1", "\"a\""),
                row(
                        "{\"x-guarded\":\"string\",\"anyOf\":[{\"not\":{\"type\":\"string\"}},"
                                + "{\"type\":\"string\",\"minLength\":2}]}",
                        "1 \"ab\"",
                        "\"a\""),
                row(
                        "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"type\":\"integer\"}}}",
                        "1",
                        "\"a\""),
                row(
                        "{\"$ref\":\"#/$defs/a~1b~0c\",\"$defs\":{\"a/b~c\":{\"type\":\"integer\"}}}",
                        "1",
                        "\"a\""),
                row(
                        "{\"$ref\":\"#/$defs/a\",\"minimum\":1,\"$defs\":{\"a\":{\"type\":\"integer\"}}}",
                        "1",
                        "0 1.5"),
                row(
                        "{\"properties\":{\"next\":{\"$ref\":\"#\"}},\"required\":[\"v\"]}",
                        "{\"v\":1,\"next\":{\"v\":2}}",
                        "{\"v\":1,\"next\":{}}"),
                row("{\"type\":\"integer\",\"format\":\"int32\"}", "2147483647", "2147483648"),
                row(
                        "{\"type\":\"integer\",\"format\":\"int64\"}",
                        "9223372036854775807",
                        "9223372036854775808"),
                row("{\"type\":\"integer\",\"even\":true}", "2", "3"),
                row("{\"type\":\"integer\",\"even\":false}", "2 3", ""),
                row("{\"even\":true}", "2 \"x\"", "3"),
                row(
                        "{\"title\":\"t\",\"description\":\"d\",\"examples\":[1],\"default\":2,\"$comment\":\"c\",\"$id\":\"http://x/y\",\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"integer\"}",
                        "1",
                        "\"a\""),
                row(
                        "{\"items\":{\"$ref\":\"#/$defs/a\"},\"unevaluatedItems\":false,\"$defs\":{\"a\":true}}",
                        "[1]",
                        ""),
                row(
                        "{\"additionalProperties\":{\"allOf\":[{}]},\"unevaluatedProperties\":false}",
                        "{\"a\":1}",
                        ""),
                row(
                        "{\"additionalProperties\":{\"$ref\":\"#/$defs/a\"},\"unevaluatedProperties\":false,\"$defs\":{\"a\":{}}}",
                        "{\"a\":1}",
                        ""),
                row("{\"type\":\"integer\",\"x-strictness\":\"lax\"}", "\"1\"", "\"a\""),
                row("{\"type\":\"integer\",\"x-usualStrictness\":\"lax\"}", "\"1\"", "\"a\""),
                row(
                        "{\"type\":\"string\",\"x-transforms\":[\"strip\"],\"maxLength\":1}",
                        "\"a\" \"\\u0020a\"",
                        "\"ab\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{\"readOnly\":true}",
                "{\"title\":\"t\"}",
                "{\"$comment\":\"c\"}",
                "{\"$id\":\"http://x/y\"}",
                "{\"$anchor\":\"a\"}",
                "{\"$defs\":{\"a\":false}}",
                "{\"then\":false}",
                "{\"else\":false}",
                "{\"minContains\":2}",
                "{\"contentEncoding\":\"base64\"}",
                "{\"allOf\":[true]}",
                "{\"anyOf\":[true]}",
                "{\"if\":true}",
                "{\"not\":false}",
                "{\"minLength\":0}",
                "{\"required\":[]}",
                "{\"patternProperties\":{}}",
                "{}"
            })
    void schemaThatAllowsAnything_inPlace_evaluatesAll(String any) {
        String items = "{\"items\":" + any + ",\"unevaluatedItems\":false}";
        String members = "{\"additionalProperties\":" + any + ",\"unevaluatedProperties\":false}";

        keyword_onInstances_judgesAsTheStandardSays(items, List.of("[1]"), List.of());
        roundTrip_ofASchema_judgesAlike(items, List.of("[1]"), List.of());
        keyword_onInstances_judgesAsTheStandardSays(members, List.of("{\"a\":1}"), List.of());
        roundTrip_ofASchema_judgesAlike(members, List.of("{\"a\":1}"), List.of());
    }

    private static Arguments row(String schema, String valid, String invalid) {
        return Arguments.of(schema, instances(valid), instances(invalid));
    }

    private static List<String> instances(String parted) {
        return parted.isEmpty() ? List.of() : List.of(parted.split(" "));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void keyword_onInstances_judgesAsTheStandardSays(
            String schema, List<String> valid, List<String> invalid) {
        judge(SATYA.schemaFromJson(schema), valid, invalid);
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void roundTrip_ofASchema_judgesAlike(String schema, List<String> valid, List<String> invalid) {
        Schema read = SATYA.schemaFromJson(schema);
        judge(SATYA.schemaFromMap(read.toMap()), valid, invalid);
    }

    private static void judge(Schema schema, List<String> valid, List<String> invalid) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        for (String instance : valid) {
            assertThat(validator.isValidJson(instance.getBytes(StandardCharsets.UTF_8)))
                    .as("%s is valid", instance)
                    .isTrue();
        }
        for (String instance : invalid) {
            assertThat(validator.isValidJson(instance.getBytes(StandardCharsets.UTF_8)))
                    .as("%s is not valid", instance)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minLenght\":1}|unknown keyword \"minLenght\"|minLength|the root",
                "{\"properties\":{\"a\":{\"type\":\"string\",\"patern\":\"x\"}}}|unknown keyword"
                        + " \"patern\"|pattern|/properties/a",
                "{\"items\":{\"item\":1}}|unknown keyword \"item\"|items|/items",
                "{\"allOf\":[{},{\"minimun\":1}]}|unknown keyword \"minimun\"|minimum|/allOf/1",
                "{\"$defs\":{\"a b\":{\"requird\":[]}}}|unknown keyword"
                        + " \"requird\"|required|/$defs/a b",
                "{\"not\":{\"evn\":true}}|unknown keyword \"evn\"|even|/not",
            })
    void keyword_unknown_isRefusedWithPlaceAndSuggestion(
            String schema, String reason, String suggestion, String location) {
        assertThatThrownBy(() -> SATYA.schemaFromJson(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(reason + " at " + location + ", line 1, column ")
                .hasMessageEndingWith(" (did you mean \"" + suggestion + "\"?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"text\"}",
                "{\"type\":1}",
                "{\"type\":[]}",
                "{\"type\":[\"string\",\"string\"]}",
                "{\"type\":[1]}",
                "{\"enum\":1}",
                "{\"minimum\":\"1\"}",
                "{\"minimum\":null}",
                "{\"maximum\":true}",
                "{\"multipleOf\":0}",
                "{\"multipleOf\":-1}",
                "{\"minLength\":-1}",
                "{\"minLength\":1.5}",
                "{\"maxLength\":\"1\"}",
                "{\"pattern\":1}",
                "{\"items\":1}",
                "{\"items\":[{}]}",
                "{\"uniqueItems\":1}",
                "{\"minItems\":null}",
                "{\"properties\":[]}",
                "{\"properties\":{\"a\":1}}",
                "{\"required\":\"a\"}",
                "{\"required\":[1]}",
                "{\"additionalProperties\":1}",
                "{\"propertyNames\":\"a\"}",
                "{\"allOf\":{}}",
                "{\"allOf\":[]}",
                "{\"anyOf\":[]}",
                "{\"oneOf\":[1]}",
                "{\"not\":1}",
                "{\"x-guarded\":\"string\"}",
                "{\"x-guarded\":\"text\",\"anyOf\":[{\"not\":{\"type\":\"text\"}},{}]}",
                "{\"x-guarded\":\"string\",\"anyOf\":[{\"not\":{\"type\":\"array\"}},{}]}",
                "{\"$ref\":1}",
                "{\"$ref\":\"other.json\"}",
                "{\"$ref\":\"#/properties/a\"}",
                "{\"$defs\":{\"a\":1}}",
                "{\"$schema\":1}",
                "{\"title\":1}",
                "{\"description\":[]}",
                "{\"examples\":1}",
                "{\"format\":1}",
                "{\"even\":null}",
                "{\"x-strictness\":\"severe\"}",
                "{\"x-usualStrictness\":1}",
                "{\"x-secret\":\"yes\"}",
                "{\"x-messages\":{\"a\":1}}",
                "{\"x-messages\":[]}",
                "{\"x-translations\":[]}",
                "{\"x-translations\":{\"a\":1}}",
                "{\"x-translations\":{\"a\":{\"de\":1}}}",
                "{\"x-translations\":{\"a\":{\"\":\"b\"}}}",
                "{\"x-transforms\":[\"trim\"]}",
                "{\"x-extras\":\"keep\"}",
                "1",
                "null",
                "[]",
                "\"string\"",
            })
    void keyword_withABadValue_isRefusedWithAPlace(String schema) {
        assertThatThrownBy(() -> SATYA.schemaFromJson(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(" at ")
                .satisfies(e -> assertThat(((SchemaException) e).location()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"$defs\":1}", "{\"$defs\":[]}", "{\"$id\":1}", "{\"$comment\":1}"})
    void coreKeyword_withABadValue_isRefused(String schema) {
        assertThatThrownBy(() -> SATYA.schemaFromJson(schema)).isInstanceOf(SchemaException.class);
    }

    @Test
    void defs_below_theRoot_areUsableOrRefused() {
        String schema =
                "{\"properties\":{\"a\":{\"$defs\":{\"x\":{\"type\":\"integer\"}},\"$ref\":\"#/$defs/x\"}}}";
        assertThatThrownBy(() -> SATYA.compile(SATYA.schemaFromJson(schema), Object.class))
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void text_thatIsNoJson_isASchemaMistake() {
        assertThatThrownBy(() -> SATYA.schemaFromJson("{\"type\":"))
                .isInstanceOf(SchemaException.class);
        assertThatThrownBy(() -> SATYA.schemaFromJson("{\"type\":\"string\",\"type\":\"null\"}"))
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void map_nestedWithoutEnd_isASchemaMistake() {
        String deep = "{\"not\":".repeat(100_000) + "{}" + "}".repeat(100_000);
        assertThatThrownBy(() -> SATYA.schemaFromJson(deep)).isInstanceOf(SchemaException.class);
        Map<String, Object> cyclic = new java.util.HashMap<>();
        cyclic.put("not", cyclic);
        assertThatThrownBy(() -> SATYA.schemaFromMap(cyclic)).isInstanceOf(SchemaException.class);
    }

    @Test
    void default_ofAField_standsInWhereItConforms() {
        Schema schema =
                SATYA.schemaFromJson(
                        "{\"properties\":{\"a\":{\"type\":\"integer\",\"default\":5},"
                                + "\"b\":{\"type\":\"integer\",\"default\":\"x\"}}}");
        assertThat(((dev.satya.Model) SATYA.compile(schema, Object.class).parse(Map.of())).toMap())
                .isEqualTo(Map.of("a", 5L));
    }
}
