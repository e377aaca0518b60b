package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Limits;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All mistakes of a schema at once, each where it is in the document's own words. */
class SchemaMistakesTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static SchemaException mistake(String schema) {
        return mistake(SATYA, schema);
    }

    private static SchemaException mistake(Satya satya, String schema) {
        return catchThrowableOfType(
                SchemaException.class,
                () -> satya.compile(satya.schemaFromJson(schema), Object.class));
    }

    private static List<String> places(SchemaException mistake) {
        return mistake.mistakes().stream()
                .map(each -> each.location() + " " + each.position())
                .toList();
    }

    @Test
    void mistakes_ofAllKinds_areToldAtOnce() {
        SchemaException mistake =
                mistake(
                        """
                        {
                          "properties": {
                            "a": {"type": "int"},
                            "b": {"minLenght": 1, "patern": "x"},
                            "c": {"pattern": "("},
                            "d": {"minLength": -1, "maxLength": "x"},
                            "e": {"$ref": "#/nowhere"},
                            "f": {"format": "emial"},
                            "g": {"allOf": [{"not": 1}]}
                          },
                          "required": "a"
                        }
                        """);
        assertThat(places(mistake))
                .containsExactly(
                        "/properties/a 3:19",
                        "/properties/b 4:24",
                        "/properties/b 4:37",
                        "/properties/c 5:22",
                        "/properties/d 6:24",
                        "/properties/d 6:41",
                        "/properties/e 7:19",
                        "/properties/f 8:21",
                        "/properties/g/allOf/0/not 9:29",
                        " 11:15");
        assertThat(mistake).hasMessageStartingWith("10 mistakes:\n  ");
        assertThat(mistake.getMessage().lines()).hasSize(11);
    }

    @Test
    void mistakes_beyondTheLimit_areNotLookedFor() {
        String many =
                IntStream.range(0, 50)
                        .mapToObj(i -> "\"p" + i + "\":{\"minLenght\":1}")
                        .collect(Collectors.joining(",", "{\"properties\":{", "}}"));
        SchemaException mistake = mistake(many);
        assertThat(mistake).hasMessageStartingWith("more than 20 mistakes:\n");
        assertThat(mistake.mistakes()).hasSize(20);
    }

    @Test
    void mistakes_ofPatternsAlone_areToldAtOnce() {
        SchemaException mistake =
                mistake("{\"properties\":{\"a\":{\"pattern\":\"(\"},\"b\":{\"pattern\":\"[\"}}}");
        assertThat(places(mistake)).containsExactly("/properties/a 1:31", "/properties/b 1:51");
    }

    /** One mistake does not hide the next of its kind, nor others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$defs':{'a':{'$anchor':'x'},'b':{'$anchor':'x'},'c':{'typ':1}}}|/$defs/b 1:46, /$defs/c 1:62",
                "{'$defs':{'a':{'$anchor':'x'},'b':{'$dynamicAnchor':'x'},'c':{'$anchor':'x'}}}|/$defs/b 1:53, /$defs/c 1:73",
                "{'$dynamicAnchor':'x','$defs':{'a':{'$dynamicAnchor':'x'}},'typ':1}|/$defs/a 1:54, ` `1:66",
                "{'$schema':'http://json-schema.org/draft-07/schema#','definitions':{'a':{'$id':'#x'},'b':{'$id':'#x'}},'typ':1}|/definitions/b 1:97, ` `1:110",
                "{'$defs':{'a':{'$id':'http://x/a'},'b':{'$id':'HTTP://X/a'},'c':{'$id':'http://x/a'},'d':{'typ':1}}}|/$defs/b 1:47, /$defs/c 1:72, /$defs/d 1:97",
                "{'$id':'http://x/a','$defs':{'b':{'$id':'a'}},'typ':1}|/$defs/b 1:41, ` `1:53",
                "{'$defs':{'a':{'$id':'a b'},'c':{'typ':1}}}|/$defs/a 1:22, /$defs/c 1:40",
                "{'dependentRequired':{'a':1,'b':['x'],'c':['x',1],'d':['x','x']}}|/dependentRequired/a 1:27, /dependentRequired/c 1:43, /dependentRequired/d 1:55",
                "{'dependentSchemas':{'a':1,'b':{'typ':1},'c':[]}}|/dependentSchemas/a 1:26, /dependentSchemas/b 1:39, /dependentSchemas/c 1:46",
                "{'$schema':'http://json-schema.org/draft-07/schema#','dependencies':{'a':1,'b':[2],'c':{'typ':1},'d':['x']}}|/dependencies/a 1:74, /dependencies/b 1:80, /dependencies/c 1:95",
                "{'patternProperties':{'(':{'pattern':'['},'[':{},'a':{'pattern':')'}}}|/patternProperties/( 1:23, /patternProperties/[ 1:43, /patternProperties/( 1:38, /patternProperties/a 1:65",
                "{'properties':{'a':1,'b':2},'allOf':[3,{},4],'typ':1}|/properties/a 1:20, /properties/b 1:26, /allOf/0 1:38, /allOf/2 1:43, ` `1:52",
                "{'$vocabulary':{'a':1},'required':[1],'type':'x','typ':1}|` `1:16, ` `1:35, ` `1:46, ` `1:56",
                "{'type':['strng','string','intger'],'typ':1}|/type/0 1:10, /type/2 1:27, ` `1:43",
                "{'$ref':'#a','$dynamicRef':'#b','anyOf':[{'$ref':'c'}]}|` `1:9, ` `1:28, /anyOf/0 1:50",
            })
    void mistakes_ofOneKind_doNotHideEachOther(String schema, String places) {
        SchemaException mistake = mistake(schema.replace('\'', '"'));
        assertThat(String.join(", ", places(mistake)))
                .as(mistake.getMessage())
                .isEqualTo(places.replace("`", ""));
    }

    @Test
    void names_thatTwoSchemasHave_areToldWithBothPlaces() {
        assertThat(mistake("{\"$defs\":{\"a\":{\"$anchor\":\"x\"},\"b\":{\"$anchor\":\"x\"}}}"))
                .hasMessage(
                        "the anchor \"x\" is also that of /$defs/a at /$defs/b, line 1, column 46");
        assertThat(mistake("{\"$id\":\"http://x/a\",\"$defs\":{\"b\":{\"$id\":\"a\"}}}"))
                .hasMessage(
                        "the identifier \"http://x/a\" is also that of the root at /$defs/b, line 1,"
                                + " column 41");
    }

    /** In two resources one name is two names. */
    @Test
    void anchors_ofTwoResources_areNoMistake() {
        String schema =
                """
                {"$anchor": "x", "$dynamicAnchor": "x",
                 "$defs": {"a": {"$id": "a", "$anchor": "x"}, "b": {"$id": "b", "$dynamicAnchor": "x"}}}
                """;
        assertThat(SATYA.schemaFromJson(schema)).isNotNull();
    }

    /** Generators write such identifiers; no reference finds a schema by one. */
    @Test
    void pointers_asIdentifiers_areNoNames() {
        String schema =
                """
                {"$schema": "http://json-schema.org/draft-07/schema#",
                 "properties": {"a": {"$id": "#/x"}, "b": {"$id": "#/x"}}}
                """;
        assertThat(SATYA.schemaFromJson(schema)).isNotNull();
    }

    @Test
    void pointer_withoutItsSlash_isSuggested() {
        assertThat(mistake("{\"$ref\": \"#$defs/a\", \"$defs\": {\"a\": {}}}"))
                .hasMessageEndingWith(" (a JSON Pointer begins with a slash: \"#/$defs/a\")");
    }

    @Test
    void mistake_ofAMap_hasNoPosition() {
        Map<String, ?> schema = Map.of("items", Map.of("minLenght", 1));
        assertThatThrownBy(() -> SATYA.schemaFromMap(schema))
                .hasMessage(
                        "unknown keyword \"minLenght\" at /items (did you mean \"minLength\"?)");
    }

    /** The pattern is looked at when the schema is compiled, which no longer knows the document's words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "draft-07|{\"dependencies\":{\"a\":BAD}}|/dependencies/a",
                "draft-07|{\"definitions\":{\"n\":BAD}}|/definitions/n",
                "draft-07|{\"properties\":{\"p\":{\"$ref\":\"#/definitions/n\"}},\"definitions\":{\"n\":BAD}}|/definitions/n",
                "draft-07|{\"items\":[{},BAD]}|/items/1",
                "draft-07|{\"items\":[{}],\"additionalItems\":BAD}|/additionalItems",
                "draft-07|{\"items\":BAD}|/items",
                "draft-07|{\"contains\":BAD}|/contains",
                "draft-07|{\"propertyNames\":BAD}|/propertyNames",
                "draft-07|{\"properties\":{\"a/b\":BAD}}|/properties/a~1b",
                "draft-07|{\"patternProperties\":{\"^x\":BAD}}|/patternProperties/^x",
                "draft-07|{\"if\":BAD,\"then\":false}|/if",
                "draft-07|{\"allOf\":[{\"allOf\":[{\"minimum\":1},BAD]}],\"minimum\":1}|/allOf/0/allOf/1",
                "draft-07|{\"minimum\":1,\"pattern\":\"(\",\"allOf\":[{}]}|``",
                "draft-04|{\"oneOf\":[{\"not\":BAD}]}|/oneOf/0/not",
                "draft-07|{\"x\":{\"y\":BAD},\"$ref\":\"#/x/y\"}|/x/y",
                "2020-12|{\"$defs\":{\"n\":{\"prefixItems\":[BAD]}}}|/$defs/n/prefixItems/0",
                "2020-12|{\"unevaluatedItems\":BAD,\"contains\":{}}|/unevaluatedItems",
            })
    void mistake_foundInCompilation_isLocatedInTheDocumentsWords(
            String draft, String schema, String location) {
        String uri =
                draft.startsWith("draft")
                        ? "http://json-schema.org/" + draft + "/schema#"
                        : "https://json-schema.org/draft/" + draft + "/schema";
        String whole =
                "{\"$schema\":\""
                        + uri
                        + "\","
                        + schema.substring(1).replace("BAD", "{\"pattern\":\"(\"}");
        SchemaException mistake = mistake(whole);
        assertThat(mistake.mistakes()).hasSize(1);
        assertThat(mistake.location()).isEqualTo(location);
        assertThat(mistake.position()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"items\":[{}]}|(a list of items is of draft 2019-09 and before: prefixItems, or --dialect draft7)",
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"items\":[{}]}|prefixItems, or \"$schema\": \"http://json-schema.org/draft-07/schema#\")",
                "{\"minimum\":1,\"exclusiveMinimum\":true}|(true and false are of draft 4: the bound itself, or --dialect draft4)",
                "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"minimum\":1,\"exclusiveMinimum\":1}|(a number is of draft 6 and later: ",
                "{\"required\":true}|(true and false are of draft 3: a list of names in the schema of the object)",
                "{\"type\":\"int\"}|(did you mean \"integer\"?)",
                "{\"type\":[\"str\",\"null\"]}|(did you mean \"string\"?)",
                "{\"type\":\"Bool\"}|(did you mean \"boolean\"?)",
                "{\"type\":\"strng\"}|(did you mean \"string\"?)",
                "{\"type\":\"any\"}|(any type is of draft 3: leave it out)",
                "{\"x-constraints\":[\"iban\"]}|the jar that has it is not there",
            })
    void message_namesTheWayOut(String schema, String words) {
        assertThat(mistake(schema)).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"allOf\":[", "{\"not\":", "{\"properties\":{\"a\":", "["})
    void schema_beyondTheLimitOfDepth_saysSo(String open) {
        String close =
                new StringBuilder(open)
                        .reverse()
                        .chars()
                        .mapToObj(c -> c == '{' ? "}" : c == '[' ? "]" : "")
                        .collect(Collectors.joining());
        String inside = open.endsWith(":") ? "{}" : "";
        String deep = open.repeat(600) + inside + close.repeat(600);
        assertThat(mistake(deep))
                .hasMessage("the schema is nested deeper than the limit depth (500)");
        assertThat(mistake(deep + "x"))
                .hasMessage("the schema is nested deeper than the limit depth (500)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"$id": "http://[::1"}               | "$id" must be a URI reference (RFC 3986), which "http://[::1" is not at the root, line 1, column 9
                    {"$id": "http://::1]/"}              | "$id" must be a URI reference (RFC 3986), which "http://::1]/" is not at the root, line 1, column 9
                    {"$id": "http://[::1]x/"}            | "$id" must be a URI reference (RFC 3986), which "http://[::1]x/" is not at the root, line 1, column 9
                    {"$refs": "#"}                       | unknown keyword "$refs" at the root, line 1, column 11 (did you mean "$ref"?)
                    {"type": null}                       | "type" must be the name of a type, or an array of such names at the root, line 1, column 10 (the type of null is "null", in quotes)
                    {"type": [null]}                     | "type" must be the name of a type, or an array of such names at the root, line 1, column 10 (the type of null is "null", in quotes)
                    {"type": 1}                          | "type" must be the name of a type, or an array of such names at the root, line 1, column 10
                    {"title": "a", "title": "b"}         | the schema has a member twice at /title, line 1, column 16
                    {"type": "string", "x-transforms": ["strip", "upperr"]} | unknown transform "upperr" at /x-transforms/1, line 1, column 46 (did you mean "upper"?)
                    {"type": "string", "x-transforms": ["lowercas"]} | unknown transform "lowercas" at /x-transforms/0, line 1, column 37 (there are strip, lower, upper, numbers)
                    """)
    void mistake_ofASmallKind_isToldWhereItIs(String schema, String message) {
        assertThat(mistake(schema)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "minLength, 1e400, \"a\"",
        "minLength, 2147483648, \"a\"",
        "minLength, 9223372036854775808, \"a\"",
        "minItems, 99999999999, []",
        "minProperties, 1e30, {}"
    })
    void count_beyondAllInstances_isToldAsItIsWritten(
            String keyword, String count, String instance) {
        var validator =
                SATYA.compile(
                        SATYA.schemaFromJson("{\"" + keyword + "\": " + count + "}"), Object.class);
        String exact = new BigDecimal(count).toBigIntegerExact().toString();
        Violation violation = validator.violationsJson(instance).head();

        assertThat(violation.code()).isEqualTo(keyword);
        assertThat(violation.arguments().get(keyword)).hasToString(exact);
        assertThat(validator.explain()).contains(exact);
        assertThat(new BigDecimal(String.valueOf(validator.schema().toMap().get(keyword))))
                .isEqualByComparingTo(count);
    }

    @Test
    void counts_ofAPattern_areNotToldAsWhatIsKeptOfThem() {
        assertThat(mistake("{\"pattern\": \"a{99999999999999999999}\"}"))
                .hasMessageContaining("come to more than 33,554,433 parts");
    }

    @Test
    void values_ofAnEnumThatAreEqual_areToldOnce() {
        var validator =
                SATYA.compile(SATYA.schemaFromJson("{\"enum\": [1, 1.0, 2]}"), Object.class);
        assertThat(validator.violations(3).head().message()).isEqualTo("must be one of 1 or 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://[::1]/a", "http://[::1]:80/a", "http://u@[v1.a:b]/", "//[::1]", "a"})
    void identifier_thatIsAReference_isAccepted(String uri) {
        assertThat(SATYA.schemaFromMap(Map.of("$id", uri))).isNotNull();
    }

    @Test
    void documents_ofOneIdentifier_areEqualOrAMistake() {
        Map<String, Object> one = Map.of("$id", "http://x/same", "type", "integer");
        Map<String, Object> other = Map.of("$id", "http://x/same", "type", "string");
        Map<String, Object> schema =
                Map.of(
                        "prefixItems",
                        List.of(Map.of("$ref", "http://x/a"), Map.of("$ref", "http://x/b")));
        ImportOptions equal =
                ImportOptions.DEFAULT.withDocuments(Map.of("http://x/a", one, "http://x/b", one));
        ImportOptions different =
                ImportOptions.DEFAULT.withDocuments(Map.of("http://x/a", one, "http://x/b", other));

        assertThat(
                        SATYA.compile(SATYA.schemaFromMap(schema, equal), Object.class)
                                .isValid(List.of(1, 2)))
                .isTrue();
        assertThatThrownBy(() -> SATYA.schemaFromMap(schema, different))
                .hasMessageContaining(
                        "the identifier \"http://x/same\" is also that of the document")
                .hasMessageContaining("http://x/a")
                .hasMessageContaining("http://x/b");
    }

    @Test
    void documents_ofRelativeUris_areFoundFromTheBase() {
        Map<String, Object> schema = Map.of("$ref", "parts/leaf.json");
        Map<String, Object> leaf = Map.of("$ref", "../root.json");
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withDocuments(
                                Map.of(
                                        "parts/leaf.json",
                                        leaf,
                                        "root.json",
                                        Map.of("type", "integer")))
                        .withBaseUri("http://x/dir/main.json");

        var validator = SATYA.compile(SATYA.schemaFromMap(schema, options), Object.class);
        assertThat(validator.isValid(1)).isTrue();
        assertThat(validator.isValid("a")).isFalse();
        assertThatThrownBy(
                        () ->
                                SATYA.schemaFromMap(
                                        schema,
                                        options.withDocuments(
                                                Map.of(
                                                        "parts/leaf.json", leaf,
                                                        "http://x/dir/parts/leaf.json", leaf))))
                .hasMessage("two documents have the URI \"http://x/dir/parts/leaf.json\"");
    }

    @Test
    void limits_ofTheBuilder_holdForSchemas() {
        Limits limits = Limits.DEFAULT;
        assertThat(limited(limits.withDepth(2), "{\"not\":{\"not\":{}}}"))
                .hasMessage("the schema is nested deeper than the limit depth (2)");
        assertThat(limited(limits.withStringLength(3), "{\"title\":\"abcd\"}"))
                .hasMessage(
                        "the schema goes beyond the limit stringLength (3) at /title, line 1, column 2");
        assertThat(limited(limits.withDocumentLength(3), "{   }"))
                .hasMessage("the schema is longer than the limit documentLength (3 bytes)");
        Satya satya = satya(limits.withDepth(2));
        assertThatThrownBy(() -> satya.schemaFromMap(Map.of("not", Map.of("not", Map.of()))))
                .hasMessage("the schema is nested deeper than the limit depth (2)");
    }

    private static Satya satya(Limits limits) {
        return Satya.builder().withoutDiscovery().limits(limits).build();
    }

    private static SchemaException limited(Limits limits, String schema) {
        return mistake(satya(limits), schema);
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 2_000, 5_000})
    void schema_withinTheLimitOfDepth_isCompiledWhateverTheStack(int depth) throws Exception {
        String deep = "{\"not\":".repeat(depth) + "{}" + "}".repeat(depth);
        Satya satya = satya(Limits.DEFAULT.withDepth(depth + 1));
        List<Object> compiled = new CopyOnWriteArrayList<>();
        Thread thread =
                new Thread(
                        null,
                        () -> compiled.add(satya.compile(satya.schemaFromJson(deep), Object.class)),
                        "small stack",
                        128 << 10);
        thread.start();
        thread.join();

        assertThat(compiled).hasSize(1);
        assertThat(limited(Limits.DEFAULT.withDepth(depth), deep))
                .hasMessage("the schema is nested deeper than the limit depth (" + depth + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void text_inAWideEncoding_saysSo(String charset) {
        byte[] text = "{\"type\":\"object\"}".getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> SATYA.schemaFromJson(text))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("it is " + charset.substring(0, 6) + ", and JSON is UTF-8");
        byte[] marked = ("\uFEFF" + "{\"type\":\"object\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(SATYA.schemaFromJson(marked)).isNotNull();
    }

    @Test
    void documentText_thatIsAMistake_isTheReferences() {
        ImportOptions options = ImportOptions.DEFAULT.withDocuments(Map.of("http://x/y", 1));
        assertThatThrownBy(() -> SATYA.schemaFromJson("{\"$ref\":\"http://x/y\"}", options))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("leads to no schema");
    }
}
