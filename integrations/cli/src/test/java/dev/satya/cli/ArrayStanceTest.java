package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import java.util.List;
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
                    {}                                                            | UNMENTIONED
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
        assertThat(List.of(ArrayStance.REFUSED, ArrayStance.UNMENTIONED))
                .contains(ArrayStance.of(schema));
    }
}
