package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayStanceTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type": "object"}                                            | REFUSED
                    {"type": ["object", "null"]}                                  | REFUSED
                    {"type": "object", "items": {}, "minItems": 1}                | REFUSED
                    {"type": "string"}                                            | REFUSED
                    {"const": 1}                                                  | REFUSED
                    {"enum": ["a", {}]}                                           | REFUSED
                    {"allOf": [{"type": "object"}, {}]}                           | REFUSED
                    {"allOf": [{"items": {}}, {"type": "object"}]}                | REFUSED
                    {"oneOf": [{"type": "object"}, {"type": "integer"}]}          | REFUSED
                    {"$ref": "#/$defs/a", "$defs": {"a": {"type": "object"}}}     | REFUSED
                    {"type": "object", "properties": {"a": {"$ref": "#"}}}        | REFUSED
                    {"type": "object", "unevaluatedProperties": false}            | REFUSED
                    {"if": {"required": ["a"]}, "then": false, "else": {"type": "object"}} | REFUSED
                    false                                                         | REFUSED
                    {"not": {}}                                                   | REFUSED
                    {"not": {"type": "array"}}                                    | REFUSED
                    {"not": {"anyOf": [{"type": "array"}, {"type": "null"}]}}     | REFUSED
                    {"not": {"not": {"type": "object"}}}                          | REFUSED
                    {"not": {"$ref": "#/$defs/a"}, "$defs": {"a": {"type": "array"}}} | REFUSED
                    {"if": {"type": "array"}, "then": false}                      | REFUSED
                    {"if": {"type": "object"}, "then": {}, "else": false}         | REFUSED
                    {"if": {"minItems": 1}, "then": false, "else": {"type": "string"}} | REFUSED
                    {"allOf": [{"items": {}}, {"not": {"type": "array"}}]}        | REFUSED
                    {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}         | REFUSED
                    {"anyOf": [{"type": "object"}, {"not": {"type": ["array", "string"]}}]} | REFUSED
                    {"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"type": "object"}}} | REFUSED
                    {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"type": "object"}}} | REFUSED
                    {"$dynamicRef": "#a", "$defs": {"a": {"$dynamicAnchor": "a", "type": "object"}}} | REFUSED
                    {"not": {"minItems": 1}}                                      | DESCRIBED
                    {"not": {"const": [1]}}                                       | DESCRIBED
                    {"if": {"minItems": 1}, "then": false}                        | DESCRIBED
                    {"oneOf": [{"items": false}, {"required": ["b"]}]}            | DESCRIBED
                    {"oneOf": [{"type": "array"}, {"required": ["b"]}]}           | REFUSED
                    {}                                                            | UNMENTIONED
                    {"if": {"required": ["a"]}, "then": {"required": ["b"]}}      | UNMENTIONED
                    {"oneOf": [{"required": ["a"]}, {"type": "object"}]}          | UNMENTIONED
                    {"properties": {"a": {"type": "object"}}}                     | UNMENTIONED
                    {"required": ["a"], "minLength": 1}                           | UNMENTIONED
                    {"not": {"type": "object"}}                                   | UNMENTIONED
                    {"dependentRequired": {"a": ["b"]}}                           | UNMENTIONED
                    {"anyOf": [{"type": "object"}, {}]}                           | UNMENTIONED
                    {"type": "array"}                                             | DESCRIBED
                    {"type": ["object", "array"]}                                 | DESCRIBED
                    {"items": {}}                                                 | DESCRIBED
                    {"uniqueItems": true}                                         | DESCRIBED
                    {"contains": {}}                                              | DESCRIBED
                    {"const": [1]}                                                | DESCRIBED
                    {"enum": [1, []]}                                             | DESCRIBED
                    {"anyOf": [{"type": "object"}, {"type": "array"}]}            | DESCRIBED
                    {"allOf": [{"required": ["a"]}, {"maxItems": 2}]}             | DESCRIBED
                    {"unevaluatedItems": false}                                   | DESCRIBED
                    {"$ref": "#/$defs/a", "$defs": {"a": {"items": {"$ref": "#"}}}} | DESCRIBED
                    """)
    void stance_ofASchema_isWhatItSaysOfArrays(String schema, ArrayStance stance) {
        assertThat(ArrayStance.of(SATYA.schemaFromJson(schema))).isEqualTo(stance);
    }

    /** What is too deep to be looked at is not claimed to say nothing. */
    @Test
    void stance_ofManyNestedSchemas_isNotJudged() {
        String nested =
                IntStream.range(0, 2_000)
                        .mapToObj(
                                i ->
                                        "\"a%d\": {\"not\": {\"$ref\": \"#/$defs/a%d\"}}"
                                                .formatted(i, i + 1))
                        .collect(Collectors.joining(", "));
        Schema schema =
                SATYA.schemaFromJson(
                        "{\"$ref\": \"#/$defs/a0\", \"$defs\": {" + nested + ", \"a2000\": {}}}");
        assertThat(ArrayStance.of(schema)).isEqualTo(ArrayStance.DESCRIBED);
    }

    @Test
    void stance_ofALongChainOfReferences_needsNoDeepStack() {
        String chain =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "\"a%d\": {\"$ref\": \"#/$defs/a%d\"}".formatted(i, i + 1))
                        .collect(Collectors.joining(", "));
        Schema schema =
                SATYA.schemaFromJson(
                        "{\"$ref\": \"#/$defs/a0\", \"$defs\": {"
                                + chain
                                + ", \"a2000\": {\"type\": \"object\"}}}");
        assertThat(ArrayStance.of(schema)).isEqualTo(ArrayStance.REFUSED);
    }
}
