package dev.satya.interpreter.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.OutputFormat;
import dev.satya.SchemaOutput;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import org.junit.jupiter.api.Test;

/** The four formats in full. */
class OutputFormatTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final SchemaOutput OUTPUT =
            SATYA.outputFromJson(
                    Outputs.utf8(
                            """
                            {
                              "$id": "https://example.com/s",
                              "title": "t",
                              "properties": {
                                "a": {"anyOf": [{"type": "null"}, {"type": "integer", "title": "i"}]},
                                "b": false
                              }
                            }
                            """),
                    ImportOptions.DEFAULT);

    private static String told(String instance, OutputFormat format) {
        return SATYA.toJson(OUTPUT.ofJson(instance, format));
    }

    private static String json(String text) {
        return text.replaceAll("\\n *", "");
    }

    @Test
    void flag_saysTheVerdict() {
        assertThat(told("{}", OutputFormat.FLAG)).isEqualTo("{\"valid\":true}");
        assertThat(told("{\"b\":1}", OutputFormat.FLAG)).isEqualTo("{\"valid\":false}");
    }

    @Test
    void basic_valid_listsAnnotations() {
        assertThat(told("{\"a\":1}", OutputFormat.BASIC))
                .isEqualTo(
                        json(
                                """
                                {"valid":true,"keywordLocation":"",
                                "absoluteKeywordLocation":"https://example.com/s#","instanceLocation":"",
                                "annotations":[
                                {"valid":true,"keywordLocation":"/title",
                                "absoluteKeywordLocation":"https://example.com/s#/title",
                                "instanceLocation":"","annotation":"t"},
                                {"valid":true,"keywordLocation":"/properties",
                                "absoluteKeywordLocation":"https://example.com/s#/properties",
                                "instanceLocation":"","annotation":["a"]},
                                {"valid":true,"keywordLocation":"/properties/a/anyOf/1/title",
                                "absoluteKeywordLocation":"https://example.com/s#/properties/a/anyOf/1/title",
                                "instanceLocation":"/a","annotation":"i"}]}
                                """));
    }

    @Test
    void basic_invalid_listsErrorsAlone() {
        assertThat(told("{\"a\":1,\"b\":2}", OutputFormat.BASIC))
                .isEqualTo(
                        json(
                                """
                                {"valid":false,"keywordLocation":"",
                                "absoluteKeywordLocation":"https://example.com/s#","instanceLocation":"",
                                "errors":[
                                {"valid":false,"keywordLocation":"/properties/b",
                                "absoluteKeywordLocation":"https://example.com/s#/properties/b",
                                "instanceLocation":"/b","error":"must not be given"}]}
                                """));
    }

    @Test
    void list_valid_hasAnnotationsBySchema() {
        assertThat(told("{\"a\":1}", OutputFormat.LIST))
                .isEqualTo(
                        json(
                                """
                                {"valid":true,"details":[
                                {"valid":true,"evaluationPath":"",
                                "schemaLocation":"https://example.com/s#","instanceLocation":"",
                                "annotations":{"title":"t","properties":["a"]}},
                                {"valid":false,"evaluationPath":"/properties/a/anyOf/0",
                                "schemaLocation":"https://example.com/s#/properties/a/anyOf/0",
                                "instanceLocation":"/a",
                                "errors":{"type":"must be null, not an integer"}},
                                {"valid":true,"evaluationPath":"/properties/a/anyOf/1",
                                "schemaLocation":"https://example.com/s#/properties/a/anyOf/1",
                                "instanceLocation":"/a","annotations":{"title":"i"}}]}
                                """));
    }

    @Test
    void list_invalid_hasErrorsBySchema() {
        assertThat(told("{\"b\":1}", OutputFormat.LIST))
                .isEqualTo(
                        json(
                                """
                                {"valid":false,"details":[
                                {"valid":false,"evaluationPath":"/properties/b",
                                "schemaLocation":"https://example.com/s#/properties/b",
                                "instanceLocation":"/b","errors":{"":"must not be given"}}]}
                                """));
    }

    @Test
    void hierarchical_followsTheEvaluation() {
        assertThat(told("{\"a\":1,\"b\":2}", OutputFormat.HIERARCHICAL))
                .isEqualTo(
                        json(
                                """
                                {"valid":false,"evaluationPath":"",
                                "schemaLocation":"https://example.com/s#","instanceLocation":"",
                                "details":[
                                {"valid":true,"evaluationPath":"/properties/a",
                                "schemaLocation":"https://example.com/s#/properties/a",
                                "instanceLocation":"/a",
                                "details":[
                                {"valid":false,"evaluationPath":"/properties/a/anyOf/0",
                                "schemaLocation":"https://example.com/s#/properties/a/anyOf/0",
                                "instanceLocation":"/a",
                                "errors":{"type":"must be null, not an integer"}},
                                {"valid":true,"evaluationPath":"/properties/a/anyOf/1",
                                "schemaLocation":"https://example.com/s#/properties/a/anyOf/1",
                                "instanceLocation":"/a"}]},
                                {"valid":false,"evaluationPath":"/properties/b",
                                "schemaLocation":"https://example.com/s#/properties/b",
                                "instanceLocation":"/b","errors":{"":"must not be given"}}]}
                                """));
    }
}
