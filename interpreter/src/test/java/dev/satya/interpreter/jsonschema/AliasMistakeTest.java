package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Position;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in the other names of fields, each at the name or path that has it. */
class AliasMistakeTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static final String PLACE = "/properties/a~1b/properties/x/x-aliases";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7                      |      | 14 | "x-aliases" must be an array of texts and paths
                    {}                     |      | 14 | "x-aliases" must be an array of texts and paths
                    [7]                    | /0   | 15 | "x-aliases" must be an array of texts and paths
                    ["m", null]            | /1   | 20 | "x-aliases" must be an array of texts and paths
                    ["m", {}]              | /1   | 20 | "x-aliases" must be an array of texts and paths
                    ["b"]                  | /0   | 15 | alias "b" of field "x" is the name of a field
                    ["m", "x"]             | /1   | 20 | alias "x" of field "x" is the name of a field
                    ["m", "m"]             | /1   | 20 | alias "m" of field "x" is one of field "x" already
                    ["m", "n", "c"]        | /2   | 25 | alias "c" of field "x" is the name of a field
                    [[]]                   | /0   | 15 | does not lead from a name into its value
                    ["m", ["p"]]           | /1   | 20 | does not lead from a name into its value
                    [["p", "q"], ["p",-1]] | /1   | 27 | is of names and positions
                    [["p", 1.5]]           | /0/1 | 21 | has paths of names and positions alone
                    [["p", 0, true]]       | /0/2 | 24 | has paths of names and positions alone
                    [["x", "q"]]           | /0   | 15 | begins with a name of the field
                    """)
    void mistake_isToldAtItsNameOrPath(String aliases, String place, long column, String reason) {
        String json =
                """
                {"type": "object", "properties": {"a/b": {"type": "object", "properties": {
                "b": {}, "c": {}, "x": {"type": "string",
                "x-aliases": %s}}}}}\
                """
                        .formatted(aliases);
        SchemaException told =
                catchThrowableOfType(SchemaException.class, () -> SATYA.schemaFromJson(json));
        String pointer = PLACE + (place == null ? "" : place);
        assertThat(told.location()).isEqualTo(pointer);
        assertThat(told.reason()).contains(reason);
        Position position = told.position();
        assertThat(position).isNotNull();
        assertThat(position.line()).isEqualTo(3);
        assertThat(position.column()).isEqualTo(column);
    }

    /** One of another field is told at the later of the two. */
    @Test
    void nameOfTwoFields_isToldAtTheSecond() {
        Map<String, Object> schema =
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("only", Map.of("x-aliases", List.of("m", "only"))));
        SchemaException told =
                catchThrowableOfType(SchemaException.class, () -> SATYA.schemaFromMap(schema));
        assertThat(told.location()).isEqualTo("/properties/only/x-aliases/1");
        assertThat(told.position()).isNull();
        String json =
                "{\"properties\":{\"a\":{\"x-aliases\":[\"m\"]},\"b\":{\"x-aliases\":[\"n\",\"m\"]}}}";
        assertThat(
                        catchThrowableOfType(
                                        SchemaException.class, () -> SATYA.schemaFromJson(json))
                                .location())
                .isEqualTo("/properties/b/x-aliases/1");
    }

    /** All are told at once, in the order of the text. */
    @Test
    void mistakesOfSeveralObjects_areToldTogether() {
        String json =
                """
                {"properties": {"a": {"x-aliases": 1, "properties": {"b": {"x-aliases": 2}}}}}\
                """;
        SchemaException told =
                catchThrowableOfType(SchemaException.class, () -> SATYA.schemaFromJson(json));
        assertThat(told.mistakes())
                .extracting(SchemaException::location)
                .containsExactly("/properties/a/x-aliases", "/properties/a/properties/b/x-aliases");
    }
}
