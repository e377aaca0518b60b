package dev.satya.interpreter.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.OutputFormat;
import dev.satya.SchemaOutput;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each keyword's errors and annotations, with their locations. */
class OutputTableTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static Arguments row(String schema, String instance, String lines) {
        return Arguments.of(Dialect.DRAFT_2020_12, schema, instance, lines);
    }

    private static Arguments row(Dialect dialect, String schema, String instance, String lines) {
        return Arguments.of(dialect, schema, instance, lines);
    }

    /** With quotes as JSON has them. */
    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @ParameterizedTest
    @MethodSource({"assertions", "inPlace", "items", "members", "references", "words", "drafts"})
    void keyword_evaluated_isToldWithItsPlaces(
            Dialect dialect, String schema, String instance, String lines) {
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withDialect(dialect)
                        .withUnknownKeywords(UnknownKeywords.KEEP)
                        .withDocuments(
                                Map.of(
                                        "https://example.com/b",
                                        Map.of("$defs", Map.of("c d", Map.of("minimum", 2)))));
        SchemaOutput output = SATYA.outputFromJson(Outputs.utf8(json(schema)), options);
        assertThat(Outputs.lines(output.ofJson(json(instance), OutputFormat.BASIC)))
                .isEqualTo(lines.isEmpty() ? "" : lines + "\n");
    }

    static Stream<Arguments> assertions() {
        return Stream.of(
                row(
                        "{'type': 'string'}",
                        "1",
                        "/type (#/type) @: must be a string, not an integer"),
                row(
                        "{'type': ['string', 'null']}",
                        "1",
                        "/type (#/type) @: must be a string or null, not an integer"),
                row("{'enum': [1, 2]}", "3", "/enum (#/enum) @: must be one of 1 or 2"),
                row("{'const': [1]}", "[2]", "/const (#/const) @: must be [1]"),
                row(
                        "{'minimum': 3, 'multipleOf': 2}",
                        "1",
                        "/minimum (#/minimum) @: must be at least 3\n"
                                + "/multipleOf (#/multipleOf) @: must be a multiple of 2"),
                row(
                        "{'type': 'integer', 'exclusiveMaximum': 3}",
                        "3",
                        "/exclusiveMaximum (#/exclusiveMaximum) @: must be less than 3"),
                row(
                        "{'type': 'integer', 'minimum': 3}",
                        "'a'",
                        "/type (#/type) @: must be an integer, not a string"),
                row(
                        "{'type': 'string', 'minLength': 2, 'maxLength': 0, 'pattern': 'b'}",
                        "'a'",
                        "/minLength (#/minLength) @: must have at least 2 characters\n"
                                + "/maxLength (#/maxLength) @: must have at most 0 characters\n"
                                + "/pattern (#/pattern) @: must match b"),
                row(
                        "{'minItems': 2}",
                        "[{}]",
                        "/minItems (#/minItems) @: must have at least 2 items"),
                row(
                        "{'uniqueItems': true, 'items': {'type': 'object'}}",
                        "[{}, 1, {}]",
                        "/uniqueItems (#/uniqueItems) @: must not repeat items: item 2 equals item 0\n"
                                + "/items/type (#/items/type) @/1: must be an object, not an integer"),
                row(
                        "{'maxProperties': 0}",
                        "{'a': 1}",
                        "/maxProperties (#/maxProperties) @: must have at most 0 members"),
                row(
                        "{'required': ['a', 'b', 'c']}",
                        "{'b': 1}",
                        "/required (#/required) @: a: must be given; c: must be given"),
                row(
                        "{'dependentRequired': {'a': ['b'], 'c': ['d']}}",
                        "{'a': 1}",
                        "/dependentRequired (#/dependentRequired) @: b: must be given, because a is"),
                row(
                        "{'minimum': 1, 'x-messages': {'minimum': 'no'}}",
                        "0",
                        "/minimum (#/minimum) @: no"),
                row("false", "1", " (#) @: must not be given"),
                row("true", "1", ""));
    }

    static Stream<Arguments> inPlace() {
        return Stream.of(
                row(
                        "{'allOf': [{'title': 'a'}, {'type': 'null'}]}",
                        "1",
                        "/allOf/1/type (#/allOf/1/type) @: must be null, not an integer"),
                row("{'allOf': [{'title': 'a'}]}", "1", "/allOf/0/title (#/allOf/0/title) @: a"),
                row(
                        "{'x-inSequence': true, 'allOf': [{'minimum': 3}, {'minimum': 5}]}",
                        "1",
                        "/allOf/0/minimum (#/allOf/0/minimum) @: must be at least 3"),
                row(
                        "{'x-inSequence': true, 'allOf': [{'minimum': 3}, {'minimum': 5}, false]}",
                        "4",
                        "/allOf/1/minimum (#/allOf/1/minimum) @: must be at least 5"),
                row(
                        "{'x-inSequence': false, 'allOf': [{'minimum': 3}, {'minimum': 5}]}",
                        "1",
                        "/allOf/0/minimum (#/allOf/0/minimum) @: must be at least 3\n"
                                + "/allOf/1/minimum (#/allOf/1/minimum) @: must be at least 5"),
                row(
                        "{'x-inSequence': true, 'allOf': [{'title': 'a'}, {'title': 'b'}]}",
                        "1",
                        "/allOf/0/title (#/allOf/0/title) @: a\n/allOf/1/title (#/allOf/1/title) @: b"),
                row(
                        "{'anyOf': [{'type': 'null'}, {'minimum': 2}]}",
                        "1",
                        "/anyOf (#/anyOf) @: must fit one of the alternatives\n"
                                + "/anyOf/0/type (#/anyOf/0/type) @: must be null, not an integer\n"
                                + "/anyOf/1/minimum (#/anyOf/1/minimum) @: must be at least 2"),
                row(
                        "{'anyOf': [{'type': 'null', 'title': 'a'}, {'title': 'b'}, {'title': 'c'}]}",
                        "1",
                        "/anyOf/1/title (#/anyOf/1/title) @: b\n/anyOf/2/title (#/anyOf/2/title) @: c"),
                row(
                        "{'anyOf': [{'type': 'null'}, true], 'type': 'null'}",
                        "1",
                        "/type (#/type) @: must be null, not an integer"),
                row(
                        "{'oneOf': [{'minimum': 1}, {'minimum': 2}, {'minimum': 9}]}",
                        "3",
                        "/oneOf (#/oneOf) @: must fit one of the alternatives alone, not 0 and 1"),
                row(
                        "{'oneOf': [{'minimum': 9}]}",
                        "3",
                        "/oneOf (#/oneOf) @: must fit one of the alternatives\n"
                                + "/oneOf/0/minimum (#/oneOf/0/minimum) @: must be at least 9"),
                row(
                        "{'not': {'title': 'a'}}",
                        "1",
                        "/not (#/not) @: must not fit the excluded schema"),
                row("{'not': {'not': {'title': 'a'}}}", "1", ""),
                row(
                        "{'if': {'title': 'a', 'type': 'integer'}, 'then': {'title': 'b'}, 'else': {'title': 'c'}}",
                        "1",
                        "/if/title (#/if/title) @: a\n/then/title (#/then/title) @: b"),
                row(
                        "{'if': {'title': 'a', 'type': 'null'}, 'then': false, 'else': {'type': 'array'}}",
                        "1",
                        "/else/type (#/else/type) @: must be an array, not an integer"),
                row(
                        "{'dependentSchemas': {'a': {'title': 't'}, 'b': false}}",
                        "{'a': 1}",
                        "/dependentSchemas/a/title (#/dependentSchemas/a/title) @: t"),
                row(
                        "{'dependentSchemas': {'b': false}}",
                        "{'b': 1}",
                        "/dependentSchemas/b (#/dependentSchemas/b) @: must not be given"));
    }

    static Stream<Arguments> items() {
        return Stream.of(
                row(
                        "{'prefixItems': [{'title': 'a'}, true], 'items': {'type': 'null'}}",
                        "[1]",
                        "/prefixItems (#/prefixItems) @: true\n"
                                + "/prefixItems/0/title (#/prefixItems/0/title) @/0: a"),
                row(
                        "{'prefixItems': [true, true], 'items': {'type': 'null'}}",
                        "[1, 2, null]",
                        "/prefixItems (#/prefixItems) @: 1\n/items (#/items) @: true"),
                row(
                        "{'prefixItems': [{'type': 'null'}], 'items': false}",
                        "[1, 2]",
                        "/prefixItems/0/type (#/prefixItems/0/type) @/0: must be null, not an integer\n"
                                + "/items (#/items) @/1: must not be given"),
                row("{'items': {'title': 'a'}}", "[]", ""),
                row("{'items': {'title': 'a'}}", "{}", ""),
                row(
                        "{'contains': {'type': 'null'}}",
                        "[1, null, null]",
                        "/contains (#/contains) @: [1, 2]"),
                row(
                        "{'contains': {'type': 'null'}}",
                        "[1]",
                        "/contains (#/contains) @: must have an item of the wanted kind"),
                row(
                        "{'contains': {'type': 'null'}, 'minContains': 2}",
                        "[1, null]",
                        "/minContains (#/minContains) @: must have at least 2 items of the wanted kind"),
                row(
                        "{'contains': {'type': 'null'}, 'minContains': 0, 'maxContains': 1}",
                        "[null, null]",
                        "/maxContains (#/maxContains) @: must have at most 1 item of the wanted kind"),
                row(
                        "{'contains': {'type': 'null'}, 'minContains': 0}",
                        "[]",
                        "/contains (#/contains) @: []"),
                row(
                        "{'prefixItems': [true], 'contains': {'const': 3}, 'unevaluatedItems': {'type': 'null'}}",
                        "[1, 2, 3]",
                        "/unevaluatedItems/type (#/unevaluatedItems/type) @/1: must be null, not an integer"),
                row(
                        "{'allOf': [{'prefixItems': [true]}], 'unevaluatedItems': false}",
                        "[1, 2]",
                        "/unevaluatedItems (#/unevaluatedItems) @/1: must not be given"),
                row(
                        "{'anyOf': [{'items': true}, {'type': 'null'}], 'unevaluatedItems': false}",
                        "[1]",
                        "/anyOf/0/items (#/anyOf/0/items) @: true"),
                row(
                        "{'type': 'null', 'unevaluatedItems': false}",
                        "[1]",
                        "/type (#/type) @: must be null, not an array"));
    }

    static Stream<Arguments> members() {
        return Stream.of(
                row(
                        "{'properties': {'a': {'title': 't'}, 'b': true}}",
                        "{'c': 1, 'a': 2}",
                        "/properties (#/properties) @: [a]\n"
                                + "/properties/a/title (#/properties/a/title) @/a: t"),
                row(
                        "{'properties': {'~a/b c%': {'type': 'null'}}}",
                        "{'~a/b c%': 2}",
                        "/properties/~0a~1b c%/type (#/properties/~0a~1b%20c%25/type) @/~0a~1b c%: must be null, not an integer"),
                row(
                        "{'patternProperties': {'^a': {'type': 'null'}, 'b': true}, 'additionalProperties': {'title': 't'}}",
                        "{'ab': null, 'c': 1}",
                        "/patternProperties (#/patternProperties) @: [ab]\n"
                                + "/additionalProperties (#/additionalProperties) @: [c]\n"
                                + "/additionalProperties/title (#/additionalProperties/title) @/c: t"),
                row(
                        "{'properties': {'a': true}, 'additionalProperties': false}",
                        "{'a': 1, 'b': 1, 'c': 1}",
                        "/additionalProperties (#/additionalProperties) @/b: is not a known field\n"
                                + "/additionalProperties (#/additionalProperties) @/c: is not a known field"),
                row(
                        "{'propertyNames': {'maxLength': 1}}",
                        "{'a': 1, 'bc': 1}",
                        "/propertyNames/maxLength (#/propertyNames/maxLength) @/bc: must have at most 1 character"),
                row(
                        "{'allOf': [{'properties': {'a': true}}], 'unevaluatedProperties': false}",
                        "{'a': 1, 'b': 1}",
                        "/unevaluatedProperties (#/unevaluatedProperties) @/b: must not be given"),
                row(
                        "{'allOf': [{'properties': {'a': true}}], 'unevaluatedProperties': {'title': 't'}}",
                        "{'a': 1, 'b': 1}",
                        "/unevaluatedProperties (#/unevaluatedProperties) @: [b]\n"
                                + "/allOf/0/properties (#/allOf/0/properties) @: [a]\n"
                                + "/unevaluatedProperties/title (#/unevaluatedProperties/title) @/b: t"),
                row(
                        "{'not': {'properties': {'a': {'type': 'null'}}}, 'unevaluatedProperties': false}",
                        "{'a': 1}",
                        "/unevaluatedProperties (#/unevaluatedProperties) @/a: must not be given"));
    }

    static Stream<Arguments> references() {
        return Stream.of(
                row(
                        "{'properties': {'a': {'$ref': '#/$defs/x'}}, '$defs': {'x': {'type': 'null'}}}",
                        "{'a': 1}",
                        "/properties/a/$ref/type (#/$defs/x/type) @/a: must be null, not an integer"),
                row(
                        "{'$id': 'https://example.com/a', '$ref': 'b#/$defs/c%20d', 'title': 't'}",
                        "1",
                        "/$ref/minimum (https://example.com/b#/$defs/c%20d/minimum) @: must be at least 2"),
                row(
                        "{'$id': 'https://example.com/a', '$ref': 'b#/$defs/c%20d', 'title': 't'}",
                        "2", "/title (https://example.com/a#/title) @: t"),
                row(
                        "{'$id': 'https://example.com/a', 'items': {'$id': 'i/', '$defs': {'x': {'$anchor': 'n', 'type': 'null'}}, 'items': {'$ref': '#n'}}}",
                        "[[1]]",
                        "/items/items/$ref/type (https://example.com/i/#/$defs/x/type) @/0/0: must be null, not an integer"),
                row(
                        "{'$id': 'https://example.com/tree', '$dynamicAnchor': 'n', 'type': 'array', 'items': {'$dynamicRef': '#n'}}",
                        "[[], [1]]",
                        "/items/$dynamicRef/items/$dynamicRef/type (https://example.com/tree#/type) @/1/0: must be an array, not an integer"),
                row(
                        Dialect.DRAFT_2019_09,
                        "{'$recursiveAnchor': true, 'type': 'array', 'items': {'$recursiveRef': '#'}}",
                        "[1]",
                        "/items/$recursiveRef/type (#/type) @/0: must be an array, not an integer"));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                row(
                        "{'$comment': 'c', 'title': 't', 'default': null, 'examples': [1], 'deprecated': true, 'readOnly': true, 'writeOnly': false, 'other': {'a': 1}, '$defs': {'x': {}}}",
                        "1",
                        "/title (#/title) @: t\n"
                                + "/default (#/default) @: null\n"
                                + "/examples (#/examples) @: [1]\n"
                                + "/deprecated (#/deprecated) @: true\n"
                                + "/readOnly (#/readOnly) @: true\n"
                                + "/writeOnly (#/writeOnly) @: false\n"
                                + "/other (#/other) @: {a=1}"),
                row(
                        "{'$schema': 'https://json-schema.org/draft/2020-12/schema', 'format': 'email'}",
                        "'x'",
                        "/format (#/format) @: email"),
                row(
                        "{'contentMediaType': 'a/b', 'contentEncoding': 'base64', 'contentSchema': true}",
                        "'x'",
                        "/contentMediaType (#/contentMediaType) @: a/b\n"
                                + "/contentEncoding (#/contentEncoding) @: base64\n"
                                + "/contentSchema (#/contentSchema) @: true"),
                row(
                        "{'contentEncoding': 'base64', 'contentSchema': true}",
                        "'x'",
                        "/contentEncoding (#/contentEncoding) @: base64"),
                row("{'contentMediaType': 'a/b'}", "1", ""),
                row(
                        "{'title': 't', 'properties': {'a': {'title': 'u'}}, 'minProperties': 2}",
                        "{'a': 1}",
                        "/minProperties (#/minProperties) @: must have at least 2 members"));
    }

    static Stream<Arguments> drafts() {
        return Stream.of(
                row(
                        Dialect.DRAFT_4,
                        "{'minimum': 1, 'exclusiveMinimum': true}",
                        "1",
                        "/minimum (#/minimum) @: must be greater than 1"),
                row(
                        Dialect.DRAFT_7,
                        "{'items': [{'type': 'null'}], 'additionalItems': {'type': 'null'}}",
                        "[1, 2]",
                        "/items/0/type (#/items/0/type) @/0: must be null, not an integer\n"
                                + "/additionalItems/type (#/additionalItems/type) @/1: must be null, not an integer"),
                row(
                        Dialect.DRAFT_7,
                        "{'items': {'title': 't'}, 'additionalItems': false}",
                        "[1]",
                        "/items (#/items) @: true\n/items/title (#/items/title) @/0: t"),
                row(
                        Dialect.DRAFT_7,
                        "{'dependencies': {'a': ['b'], 'c': {'required': ['d']}}}",
                        "{'a': 1, 'c': 1}",
                        "/dependencies (#/dependencies) @: b: must be given, because a is\n"
                                + "/dependencies/c/required (#/dependencies/c/required) @: d: must be given"),
                row(
                        Dialect.DRAFT_7,
                        "{'$ref': '#/definitions/x', 'type': 'null', 'definitions': {'x': {'minimum': 2}}}",
                        "1",
                        "/$ref/minimum (#/definitions/x/minimum) @: must be at least 2"),
                row(
                        Dialect.DRAFT_2019_09,
                        "{'contains': {'title': 't'}}",
                        "[1]",
                        "/contains/title (#/contains/title) @/0: t"));
    }
}
