package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code satya validate} says of formats that are annotations. */
class FormatHintTest {
    private static final String NEW =
            "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";
    private static final String OLD = "\"$schema\": \"http://json-schema.org/draft-07/schema#\"";

    private @TempDir Path folder;

    private Run run(String command, String schema, String options, Path... inputs) {
        Path file = Samples.write(folder, "s.json", schema);
        List<Object> words = new ArrayList<>(List.of(command, "--schema", file));
        words.addAll(options.isEmpty() ? List.of() : List.of(options.split(" +")));
        words.addAll(List.of(inputs));
        return Run.satya(words.toArray());
    }

    private Run validate(String schema, String options) {
        Path rows = Samples.write(folder, "rows.ndjson", "\"x\"\n\"x\"\n");
        return run("validate", schema, options, rows, rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {NEW, "format": "ipv4"}                                              | ``
                    {NEW, "format": "ipv4"}                                              | --formats by-dialect
                    {NEW, "type": "number", "format": "double"}                          | ``
                    {NEW, "format": "nope"}                                              | ``
                    {NEW, "properties": {"a": {"items": {"format": "ipv4"}}}}            | ``
                    {NEW, "$ref": "#/$defs/a", "$defs": {"a": {"format": "ipv4"}}}       | ``
                    {NEW, "$defs": {"a": {"not": {"anyOf": [{"format": "ipv4"}]}}}}      | ``
                    {"$schema": "https://json-schema.org/draft/2019-09/schema", "format": "ipv4"} | ``
                    {OLD, "definitions": {"a": {"$id": "https://example.org/a", NEW, "format": "ipv4"}}} | ``
                    """)
    void formats_thatAreAnnotations_areHintedAtOnce(String schema, String options) {
        Run run = validate(schema(schema), options);
        assertThat(run.err())
                .isEqualTo(
                        "satya: "
                                + folder.resolve("s.json")
                                + ": formats are not checked, since they are annotations there;"
                                + " --formats assert checks them\n");
        assertThat(run.code()).isLessThan(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {NEW, "format": "ipv4"}                          | --formats assert
                    {NEW, "format": "ipv4"}                          | --formats annotate
                    {NEW, "x-assertFormat": true, "format": "ipv4"}  | ``
                    {OLD, "format": "ipv4"}                          | ``
                    {"format": "ipv4"}                               | ``
                    {"format": "ipv4"}                               | --formats annotate
                    {NEW, "format": "nope"}                          | --unknown-keywords keep
                    {NEW, "properties": {"format": {"const": "ipv4"}}, "default": {"format": "ipv4"}} | ``
                    {NEW, "type": ["string", "null"], "pattern": "^a", "minLength": 1, "enum": ["a", null], "default": "a", "examples": ["a"], "title": "t", "deprecated": true} | ``
                    {NEW, "$dynamicAnchor": "n", "properties": {"n": {"$dynamicRef": "#n"}}, "patternProperties": {"^x": {"multipleOf": 0.1}}, "unevaluatedProperties": false, "dependentRequired": {"a": ["b"]}} | ``
                    {NEW, "if": {"contains": {"const": 1.5}, "minContains": 2}, "then": {"prefixItems": [true]}, "else": {"oneOf": [{"uniqueItems": true}, {"not": {}}]}, "propertyNames": {"maxLength": 3}} | ``
                    """)
    void formats_checkedOrChosenOrNone_areNotHintedAt(String schema, String options) {
        Run run = validate(schema(schema), options);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isLessThan(2);
    }

    private static String schema(String text) {
        return text.replace("NEW", NEW).replace("OLD", OLD);
    }

    /** Whoever asks for formats to be checked is told which are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {OLD, "format": "password"} | ``                                       | unknown format "password" is not checked
                    {NEW, "format": "binary"}   | --formats assert --unknown-keywords keep | unknown format "binary" is not checked
                    {NEW, "format": "emial"}    | --formats assert --unknown-keywords keep | unknown format "emial" is not checked
                    {OLD, "format": "nope"}     | --unknown-keywords keep                  | unknown format "nope" is not checked
                    {OLD, "format": "nope"}     | ``                                       | unknown format "nope" is not checked
                    """)
    void formats_thatNoPluginHas_areNamed(String schema, String options, String words) {
        Run run = validate(schema(schema), options);
        assertThat(run.err())
                .startsWith(
                        "satya: " + folder.resolve("s.json") + ": " + words + " at the root, line ")
                .hasLineCount(1);
        assertThat(run.code()).isZero();
    }

    @Test
    void explain_formatsThatAreAnnotations_saysNothing() {
        Run run = run("explain", schema("{NEW, \"format\": \"ipv4\"}"), "");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void examples_giveNoHint() throws IOException {
        String schema = Files.readString(Path.of("../../examples/user.schema.json"));
        assertThat(validate(schema, "").err()).isEmpty();
    }
}
