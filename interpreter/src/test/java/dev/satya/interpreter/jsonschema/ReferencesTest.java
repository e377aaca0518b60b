package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where references lead. */
class ReferencesTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Map<String, String> INTEGER = Map.of("type", "integer");

    private static Validator<Object> compile(Map<String, ?> schema, ImportOptions options) {
        return SATYA.compile(SATYA.schemaFromMap(schema, options), Object.class);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///home/u/main.json, leaf.json, file:///home/u/leaf.json",
        "file:/home/u/main.json, ../leaf.json, file:/home/leaf.json",
        "jar:file:/app.jar!/s/main.json, leaf.json, jar:file:/app.jar!/s/leaf.json",
        "jar:file:/app.jar!/s/main.json, /leaf.json, jar:file:/app.jar!/leaf.json",
        "classpath:s/main.json, leaf.json, classpath:s/leaf.json",
        "http://h.test/x/y/main.json, ../../../leaf.json, http://h.test/leaf.json",
        "http://h.test/x/main.json?v=1, ?v=2, http://h.test/x/main.json?v=2",
        "urn:example:main, urn:example:leaf, urn:example:leaf",
    })
    void reference_onABase_findsTheDocument(String base, String reference, String target) {
        Map<String, ?> schema = Map.of("properties", Map.of("p", Map.of("$ref", reference)));
        ImportOptions options = ImportOptions.DEFAULT.withDocuments(Map.of(target, INTEGER));
        requireIntegerAtP(compile(schema, options.withBaseUri(base)));

        Map<String, Object> identified = new LinkedHashMap<>(schema);
        identified.put("$id", base);
        requireIntegerAtP(compile(identified, options));

        Map<String, Object> embedded = new LinkedHashMap<>(identified);
        Map<String, Object> leaf = new LinkedHashMap<>(INTEGER);
        leaf.put("$id", reference);
        embedded.put("$defs", Map.of("leaf", leaf));
        requireIntegerAtP(compile(embedded, ImportOptions.DEFAULT));
    }

    private static void requireIntegerAtP(Validator<Object> validator) {
        assertThat(validator.isValid(Map.of("p", 1))).isTrue();
        assertThat(validator.isValid(Map.of("p", "x"))).isFalse();
    }

    /** Only the end of a pointer is a schema; what is passed may have members of any name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title", "type", "items", "format", "required", "enum", "$ref", "minLength",
                "properties", "allOf", "pattern", "id", "const", "not", "$anchor", "definitions"
            })
    void pointer_throughAContainer_takesNoMemberForAKeyword(String name) {
        Map<String, Object> container = new LinkedHashMap<>();
        container.put(name, Map.of("type", "string"));
        container.put("scope", INTEGER);
        for (Dialect dialect : Dialect.values()) {
            ImportOptions options = ImportOptions.DEFAULT.withDialect(dialect);
            for (String way : List.of("#/parts", "#/parts/deeper", "#/definitions/x/more")) {
                Map<String, Object> schema = new LinkedHashMap<>();
                schema.put("parts", container);
                schema.put("properties", Map.of("p", Map.of("$ref", way + "/scope")));
                if (way.endsWith("deeper")) {
                    schema.put("parts", Map.of("deeper", container));
                } else if (way.endsWith("more")) {
                    schema.put("definitions", Map.of("x", Map.of("more", container)));
                }
                requireIntegerAtP(compile(schema, options));
                Map<String, Object> named = new LinkedHashMap<>(schema);
                named.put("properties", Map.of("p", Map.of("$ref", way + "/" + name)));
                assertThat(compile(named, options).isValid(Map.of("p", 1))).isFalse();
            }
        }
    }

    @Test
    void pointer_toWhatIsNoSchema_isRefused() {
        Map<String, ?> schema =
                Map.of("parts", Map.of("a", Map.of("minLength", "x")), "$ref", "#/parts/a");
        assertThatThrownBy(() -> SATYA.schemaFromMap(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("$ref \"#/parts/a\" leads to no schema: \"minLength\"");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void reference_toAMetaSchema_compiles(Dialect dialect) {
        for (String end : List.of("", "#")) {
            Map<String, ?> schema =
                    Map.of("properties", Map.of("s", Map.of("$ref", dialect.uri() + end)));
            Validator<Object> validator = compile(schema, ImportOptions.DEFAULT);
            assertThat(validator.isValid(Map.of("s", INTEGER))).isTrue();
            assertThat(validator.isValid(Map.of("s", Map.of("type", "int")))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ref", "described", "items", "properties", "anyOf in properties"})
    void chainOfReferences_ofTwoThousand_compiles(String kind) {
        for (boolean isForwards : new boolean[] {true, false}) {
            Map<String, Object> definitions = new LinkedHashMap<>();
            for (int i = 0; i < 2_000; i++) {
                int number = isForwards ? i : 1_999 - i;
                Map<String, ?> next = Map.of("$ref", "#/$defs/d" + (number + 1));
                definitions.put(
                        "d" + number,
                        switch (kind) {
                            case "$ref" -> next;
                            case "described" ->
                                    Map.of("$ref", "#/$defs/d" + (number + 1), "title", "t");
                            case "items" -> Map.of("items", next);
                            case "properties" -> Map.of("properties", Map.of("p", next));
                            default ->
                                    Map.of(
                                            "properties",
                                            Map.of("p", Map.of("anyOf", List.of(next, false))));
                        });
            }
            definitions.put("d2000", INTEGER);
            Validator<Object> validator =
                    compile(
                            Map.of("$ref", "#/$defs/d0", "$defs", definitions),
                            ImportOptions.DEFAULT);
            boolean isOneValue = kind.equals("$ref") || kind.equals("described");
            assertThat(validator.isValid("x")).isEqualTo(!isOneValue);
            assertThat(validator.isValid(1)).isTrue();
        }
    }

    @Test
    void chain_ofItems_isAppliedAsDeepAsItIs() {
        int length = 400;
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            definitions.put("d" + i, Map.of("items", Map.of("$ref", "#/$defs/d" + (i + 1))));
        }
        definitions.put("d" + length, INTEGER);
        Validator<Object> validator =
                compile(Map.of("$ref", "#/$defs/d0", "$defs", definitions), ImportOptions.DEFAULT);
        assertThat(validator.isValidJson("[".repeat(length) + "1" + "]".repeat(length))).isTrue();
        assertThat(validator.isValidJson("[".repeat(length) + "\"x\"" + "]".repeat(length)))
                .isFalse();
    }
}
