package dev.satya.interpreter.jsonschema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Formats;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Dialects, several documents, references between them; what the official suite does not ask. */
class DocumentsTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .constraint("even", Long.class, n -> n % 2 == 0)
                    .keywords("even")
                    .build();

    private static Validator<Object> compile(String schema, ImportOptions options) {
        return SATYA.compile(SATYA.schemaFromJson(schema, options), Object.class);
    }

    @Test
    void document_ofAMap_isFound() {
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withBaseUri("https://example.com/schemas/order#")
                        .withDocuments(
                                Map.of(
                                        "https://example.com/schemas/item",
                                        Map.of("type", "object", "required", List.of("sku"))));
        Validator<Object> orders = compile("{\"items\": {\"$ref\": \"item\"}}", options);
        assertThat(orders.isValidJson("[{\"sku\": 1}]")).isTrue();
        assertThat(orders.isValidJson("[{}]")).isFalse();
    }

    @Test
    void document_thatIsNotGiven_isNamed() {
        assertThatThrownBy(
                        () ->
                                SATYA.schemaFromJson(
                                        "{\"properties\": {\"a\": {\"$ref\": \"http://x/y#/z\"}}}"))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "$ref \"http://x/y#/z\" leads nowhere: its document is not given"
                                + " (http://x/y) at /properties/a, line 1, column 31"
                                + " (ImportOptions.withDocuments gives it; on the command line"
                                + " --document FILE or --resolve-dir DIR)");
    }

    /** What was written, and what it was resolved to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http://x/s/m|{'$ref':'leaf.json#/a'}|$ref \"leaf.json#/a\" leads nowhere: its"
                        + " document is not given (http://x/s/leaf.json) at the root",
                "http://x/s/m|{'$id':'/t/','allOf':[{'$ref':'leaf'}]}|$ref \"leaf\" leads nowhere:"
                        + " its document is not given (http://x/t/leaf) at /allOf/0",
                "``|{'$ref':'./leaf.json'}|$ref \"./leaf.json\" leads nowhere: its document is not"
                        + " given (\"leaf.json\", which is relative to no URI) at the root",
                "``|{'$ref':'./leaf.json'}|(ImportOptions.withDocuments gives it,"
                        + " ImportOptions.withBaseUri says what it is relative to; on the command line"
                        + " --document FILE or --resolve-dir DIR, and --base-uri URI)",
                "http://x/s/m|{'$ref':'#a'}|$ref \"#a\" leads nowhere: there is no anchor \"a\" in"
                        + " its document http://x/s/m at the root",
                "http://x/s/m|{'$ref':'#/$defs/a'}|$ref \"#/$defs/a\" leads nowhere: there is no"
                        + " \"$defs\" in its document http://x/s/m at the root",
                "``|{'$ref':'#a'}|$ref \"#a\" leads nowhere: there is no anchor \"a\" in its"
                        + " document at the root",
                "``|{'$dynamicRef':'#a'}|$dynamicRef \"#a\" leads nowhere: there is no anchor \"a\""
                        + " in its document at the root, line 1, column 16",
            })
    void reference_thatLeadsNowhere_isShownAsItWasResolved(
            String base, String schema, String words) {
        ImportOptions options = ImportOptions.DEFAULT.withBaseUri(base);
        assertThatThrownBy(() -> SATYA.schemaFromJson(schema.replace('\'', '"'), options))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(words);
    }

    /** Documents that are texts say where in them something is. */
    @Test
    void findings_inTextsOfOtherDocuments_haveLinesAndColumns() {
        Map<String, byte[]> texts =
                Map.of(
                        "http://x/a",
                        bytes(
                                "{\n"
                                        + " \"properties\": {\"p\": {\"typ\": 1},\n"
                                        + "  \"q\": {\"pattern\": \"(\"}}}"),
                        "http://x/a/b",
                        bytes("\n{\"color\": 1, \"minLenght\": 2}"));
        ImportOptions options = ImportOptions.DEFAULT.withDocuments(texts);
        String schema = "{\"allOf\": [{\"$ref\": \"http://x/a\"}, {\"$ref\": \"http://x/a/b\"}]}";
        assertThatThrownBy(() -> compile(schema, options))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        """
                        3 mistakes:
                          unknown keyword "typ" at http://x/a/properties/p, line 2, column 30 (did you mean "type"?)
                          bad pattern "(": ( at character 1 is a group without its closing ) at http://x/a/properties/q, line 3, column 20
                          unknown keyword "minLenght" at http://x/a/b, line 2, column 27 (did you mean "minLength"?)\
                        """);
        ImportOptions keep = options.withUnknownKeywords(UnknownKeywords.KEEP);
        Schema read = SATYA.schemaFromJson("{\"$ref\": \"http://x/a/b\"}", keep);
        assertThat(read.notes())
                .extracting(SchemaNote::toString)
                .containsExactly(
                        "\"color\" is no keyword of JSON Schema, and has no effect at http://x/a/b,"
                                + " line 2, column 11",
                        "\"minLenght\" is no keyword of JSON Schema, and has no effect at"
                                + " http://x/a/b, line 2, column 27");
    }

    @Test
    void documentText_thatIsNoJson_saysWhere() {
        ImportOptions options =
                ImportOptions.DEFAULT.withDocuments(Map.of("http://x/y", bytes("{\"a\":\n 1,}")));
        assertThatThrownBy(() -> SATYA.schemaFromJson("{\"$ref\": \"http://x/y\"}", options))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("leads to no schema: http://x/y: the schema is not JSON: ")
                .hasMessageContaining("line 2, column 4");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 3986 §6.2.2: what differs in these only is the same URI. */
    @ParameterizedTest
    @CsvSource({
        "http://example.com/a~b, HTTP://Example.com/a%7eb",
        "HTTP://Example.com/a%7Eb, http://example.com/a~b",
        "http://example.com/s/a%2fb, http://EXAMPLE.com/s/a%2Fb",
        "http://example.com/x/../c.json, http://example.com/c.json",
        "urn:example:a, URN:example:%61",
    })
    void documents_areFoundByUrisInAnyForm(String given, String written) {
        Map<String, ?> integer = Map.of("type", "integer");
        String schema = "{\"$ref\": \"" + written + "\"}";
        ImportOptions options = ImportOptions.DEFAULT.withDocuments(Map.of(given, integer));
        assertThat(compile(schema, options).isValidJson("\"x\"")).isFalse();
        ImportOptions asked =
                ImportOptions.DEFAULT.withDocuments(uri -> uri.equals(written) ? integer : null);
        assertThat(compile(schema, asked).isValidJson("\"x\"")).isFalse();
        String embedded =
                "{\"$ref\": \"%s\", \"$defs\": {\"a\": {\"$id\": \"%s\", \"type\": \"integer\"}}}"
                        .formatted(written, given);
        assertThat(compile(embedded, ImportOptions.DEFAULT).isValidJson("\"x\"")).isFalse();
    }

    @Test
    void documents_ofOneUriInTwoForms_areRefused() {
        Map<String, ?> two = Map.of("http://x/a", Map.of(), "HTTP://X/a", Map.of());
        assertThatThrownBy(() -> ImportOptions.DEFAULT.withDocuments(two))
                .isInstanceOf(SchemaException.class)
                .hasMessage("two documents have the URI \"http://x/a\"");
    }

    @Test
    void mistake_inAnotherDocument_isLocatedThere() {
        ImportOptions options =
                ImportOptions.DEFAULT.withDocuments(
                        Map.of("http://x/y", Map.of("properties", Map.of("a", Map.of("typ", 1)))));
        assertThatThrownBy(() -> SATYA.schemaFromJson("{\"$ref\": \"http://x/y\"}", options))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("unknown keyword \"typ\" at http://x/y/properties/a");
    }

    @Test
    void unevaluatedOfADocumentThatIsLoadedLate_seesWhatWasReadBefore() {
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withBaseUri("http://x/root")
                        .withDocuments(
                                Map.of(
                                        "http://x/closed",
                                        Map.of(
                                                "$ref",
                                                "root#/$defs/open",
                                                "unevaluatedProperties",
                                                false)));
        String schema =
                """
                {"$defs": {"open": {"additionalProperties": true}, "late": {"$ref": "closed"}},
                 "allOf": [{"$ref": "#/$defs/open"}, {"$ref": "#/$defs/late"}]}
                """;
        assertThat(compile(schema, options).isValidJson("{\"a\": 1}")).isTrue();
    }

    @Test
    void dialects_thatDescribeEachOther_areRefused() {
        ImportOptions options =
                ImportOptions.DEFAULT.withDocuments(
                        Map.of(
                                "http://x/a", Map.of("$schema", "http://x/b"),
                                "http://x/b", Map.of("$schema", "http://x/a")));
        assertThatThrownBy(() -> SATYA.schemaFromJson("{\"$schema\": \"http://x/a\"}", options))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "more than 16 dialects are each described by the next at the root, line 1,"
                                + " column 13");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void metaSchema_acceptsItself(Dialect dialect) {
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withUnknownKeywords(UnknownKeywords.KEEP)
                        .withDialect(dialect);
        String reference = "{\"$ref\": \"" + dialect.uri() + "\"}";
        Validator<Object> schemas = compile(reference, options);
        Object metaSchema =
                SATYA.compile(Schema.any(), Object.class)
                        .parseJson(MetaSchemas.find(dialect.uri()));
        assertThat(schemas.validate(metaSchema).isValid()).isTrue();
        assertThat(schemas.isValidJson("{\"type\": \"text\"}")).isFalse();
        assertThat(schemas.isValidJson("{\"items\": {\"minLength\": -1}}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT_2020_12|BY_DIALECT|false|true",
                "DRAFT_2019_09|BY_DIALECT|false|true",
                "DRAFT_7|BY_DIALECT|false|false",
                "DRAFT_6|BY_DIALECT|false|false",
                "DRAFT_4|BY_DIALECT|false|false",
                "DRAFT_2020_12|ASSERT|false|false",
                "DRAFT_7|ANNOTATE|false|true",
                "DRAFT_2020_12|BY_DIALECT|true|false",
            })
    void format_isAnAssertionByDialectOrChoice(
            Dialect dialect, Formats formats, boolean saysSo, boolean isAnnotation) {
        String schema =
                "{\"$schema\": \""
                        + dialect.uri()
                        + "\", \"format\": \"int32\", \"type\": \"integer\""
                        + (saysSo ? ", \"x-assertFormat\": true}" : "}");
        Validator<Object> validator = compile(schema, ImportOptions.DEFAULT.withFormats(formats));
        assertThat(validator.isValidJson("3000000000")).isEqualTo(isAnnotation);
    }

    @Test
    void format_thatIsAnAnnotation_isWrittenAgain() {
        Schema schema =
                SATYA.schemaFromJson(
                        "{\"$schema\": \""
                                + Dialect.DRAFT_2020_12.uri()
                                + "\", \"format\": \"odd\"}");
        assertThat(schema.toMap())
                .containsEntry("format", "odd")
                .doesNotContainKey("x-assertFormat");
    }

    @Test
    void keyword_thatIsUnknown_isKeptWhereAllowed() {
        ImportOptions options = ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP);
        Schema schema = SATYA.schemaFromJson("{\"color\": {\"type\": 1}, \"even\": true}", options);
        assertThat(schema.annotations().keywords()).containsOnlyKeys("color");
        assertThat(SATYA.compile(schema, Object.class).isValid(3)).isFalse();
        assertThat(SATYA.schemaFromMap(schema.toMap(), options)).isEqualTo(schema);
    }

    @Test
    void keyword_besideAReferenceOfAnOldDraft_isNotedOrRefused() {
        String schema =
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\","
                        + " \"definitions\": {\"a\": {\"type\": \"integer\"}},"
                        + " \"items\": {\"$ref\": \"#/definitions/a\", \"minimum\": 1}}";
        String words =
                "\"minimum\" beside $ref has no effect in draft 7: put the two into an allOf";
        Schema read = SATYA.schemaFromJson(schema);
        assertThat(read.notes())
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note.kind()).isEqualTo(SchemaNote.Kind.BESIDE_REFERENCE);
                            assertThat(note.reason()).isEqualTo(words);
                            assertThat(note.location()).isEqualTo("/items");
                        });
        assertThat(SATYA.compile(read, Object.class).isValidJson("[0]")).isTrue();
        ImportOptions refuse = ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.REFUSE);
        assertThatThrownBy(() -> SATYA.schemaFromJson(schema, refuse))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(words + " at /items, line 1, column ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"exclusiveMinimum\":true}|minimum",
                "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"minimum\":1,\"exclusiveMinimum\":2}|true"
                        + " or false",
                "{\"items\":[{}]}|not a list",
                "{\"dependentRequired\":{\"a\":1}}|dependentRequired",
                "{\"dependentSchemas\":[]}|dependentSchemas",
                "{\"patternProperties\":{\"a\":1}}|an object",
                "{\"prefixItems\":{}}|prefixItems",
                "{\"contains\":1}|an object",
                "{\"contains\":true,\"minContains\":-1}|minContains",
                "{\"if\":1}|an object",
                "{\"unevaluatedItems\":1}|an object",
                "{\"$ref\":\"#nowhere\"}|anchor",
                "{\"$ref\":\"#/$defs/~\"}|leads nowhere",
                "{\"$ref\":\"a b\"}|no URI reference",
                "{\"$anchor\":1}|$anchor",
                "{\"$dynamicRef\":[]}|$dynamicRef",
            })
    void keyword_withABadValueOrOfAnotherDraft_isRefused(String schema, String words) {
        assertThatThrownBy(() -> SATYA.schemaFromJson(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(words);
    }

    @Test
    void dynamicReference_ofAListInAListOfStrings_leadsOutwards() {
        String schema =
                """
                {
                  "$id": "https://example.com/strings",
                  "$ref": "list",
                  "$defs": {
                    "strings": {"$dynamicAnchor": "item", "type": "string"},
                    "list": {
                      "$id": "list",
                      "type": "array",
                      "items": {"$dynamicRef": "#item"},
                      "$defs": {"any": {"$dynamicAnchor": "item"}}
                    }
                  }
                }
                """;
        Validator<Object> strings = compile(schema, ImportOptions.DEFAULT);
        assertThat(strings.isValidJson("[\"a\"]")).isTrue();
        assertThat(strings.isValidJson("[1]")).isFalse();
    }

    /** Nothing says that what is there is a schema, before a reference leads to it. */
    @ParameterizedTest
    @CsvSource({"'#/parts/a', 1, x", "'#/parts/a/properties/p', 1, x", "'#/parts/c', 1, x"})
    void identifiers_withinAnUnknownKeyword_holdOnTheWayIn(String ref, String valid, String not) {
        String schema =
                """
                {
                  "$id": "https://example.com/root",
                  "$ref": "%s",
                  "parts": {
                    "a": {
                      "$id": "https://example.com/other/a",
                      "anyOf": [
                        {"$ref": "b"},
                        {"type": "object", "properties": {"p": {"$ref": "b"}}, "required": ["p"]}
                      ],
                      "properties": {"p": {"$ref": "b"}},
                      "$defs": {"b": {"$id": "b", "type": "integer"}}
                    },
                    "c": {"$id": "c", "$ref": "#here", "$defs": {"d": {"$anchor": "here", "type": "integer"}}}
                  }
                }
                """
                        .formatted(ref);
        Validator<Object> validator =
                compile(schema, ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP));

        assertThat(validator.isValidJson(valid)).isTrue();
        assertThat(validator.isValidJson("\"" + not + "\"")).isFalse();
    }
}
