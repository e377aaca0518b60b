package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.SchemaException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that are out to hang the compiler or a validator, to blow a stack or to exhaust memory. */
class HostileSchemaTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Duration LONG = Duration.ofSeconds(120);

    /** {@code a0} to {@code aN}; each is made by {@code body} but for the last. */
    private static Map<String, Object> chain(int length, IntFunction<Map<String, ?>> body) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            definitions.put("a" + i, body.apply(i));
        }
        definitions.put("a" + length, Map.of("type", "integer"));
        return Map.of("$ref", "#/$defs/a0", "$defs", definitions);
    }

    private static Map<String, Object> reference(int i) {
        return Map.of("$ref", "#/$defs/a" + i);
    }

    private static Validator<Object> compile(Satya satya, Map<String, ?> schema) {
        return satya.compile(Schema.fromMap(schema), Object.class);
    }

    @Test
    void doublings_areCompiledOnce() {
        Map<String, Object> doubling =
                chain(
                        60,
                        i ->
                                Map.of(
                                        "allOf",
                                        List.of(
                                                reference(i + 1),
                                                Map.of("anyOf", List.of(reference(i + 1), false)),
                                                Map.of(
                                                        "properties",
                                                        Map.of("p", reference(i + 1))))));
        assertTimeoutPreemptively(LONG, () -> compile(SATYA, doubling).explain());
    }

    @Test
    void restsWithinRests_areReadOnce() {
        Map<String, Object> chain = new LinkedHashMap<>(Map.of("type", "integer"));
        for (int i = 0; i < 100; i++) {
            chain = new LinkedHashMap<>(Map.of("additionalProperties", chain));
        }
        chain.put("unevaluatedProperties", false);
        Map<String, Object> root = chain;
        assertTimeoutPreemptively(LONG, () -> compile(SATYA, root).explain());
    }

    @Test
    void doublings_takeStepsInProportionToTheSchema() {
        Satya careful =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(2_000)).build();
        Map<String, Object> doubling =
                chain(
                        60,
                        i ->
                                Map.of(
                                        "allOf",
                                        List.of(
                                                reference(i + 1),
                                                Map.of(
                                                        "anyOf",
                                                        List.of(reference(i + 1), false)))));
        Validator<Object> validator = compile(careful, doubling);
        assertTimeoutPreemptively(
                LONG,
                () -> {
                    assertThat(validator.validate(1).isValid()).isTrue();
                    assertThat(validator.validateJson("1").isValid()).isTrue();
                    assertThat(validator.isValid(1)).isTrue();
                });
    }

    @Test
    void budget_isOfOneEvaluation() {
        Satya careful =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(3)).build();
        Validator<Object> validator =
                compile(careful, Map.of("items", Map.of("type", List.of("integer", "null"))));
        for (int i = 0; i < 5; i++) {
            assertThat(validator.isValid(List.of(1, 2))).isTrue();
            assertThat(validator.validateJson("[1]").isValid()).isTrue();
        }
        assertThat(validator.isValid(List.of(List.of(List.of(), List.of())))).isFalse();
    }

    /** What is compared is work too: of items with each other, and with the values of an enum. */
    @Test
    void comparisons_areCountedAsSteps() {
        Satya careful =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(50)).build();
        Validator<Object> unique = compile(careful, Map.of("uniqueItems", true));
        Validator<Object> choice =
                compile(careful, Map.of("enum", List.of(List.of(), List.of(1, 2))));
        List<Object> few = HostileSchemas.items(20, i -> i);
        List<Object> many = HostileSchemas.items(60, i -> i);

        for (Validator<Object> validator : List.of(unique, choice)) {
            assertThat(codes(validator.validate(many).getError())).containsExactly("limit@");
            assertThat(codes(validator.validateJson(SATYA.toJson(many)).getError()))
                    .containsExactly("limit@");
            assertThat(validator.isValid(many)).isFalse();
        }
        assertThat(unique.isValid(few)).isTrue();
        assertThat(codes(choice.validate(few).getError())).containsExactly("enum@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ref", "allOf", "not", "items", "properties"})
    void chainOfReferences_withoutEnd_isRefused(String keyword) {
        Map<String, Object> chain =
                chain(
                        50_000,
                        i ->
                                switch (keyword) {
                                    case "$ref" -> reference(i + 1);
                                    case "allOf" -> Map.of("allOf", List.of(reference(i + 1)));
                                    case "properties" ->
                                            Map.of("properties", Map.of("a", reference(i + 1)));
                                    default -> Map.of(keyword, reference(i + 1));
                                });
        assertTimeoutPreemptively(
                LONG,
                () ->
                        assertThatThrownBy(() -> compile(SATYA, chain))
                                .isInstanceOf(SchemaException.class)
                                .hasMessageContaining("lead from one to the next"));
    }

    @Test
    void chainOfReferences_ofUsualLength_isCompiled() {
        Map<String, Object> chain = chain(300, i -> Map.of("items", reference(i + 1)));
        assertThat(compile(SATYA, chain).isValid(List.of(List.of()))).isTrue();
    }

    /** Beside assertions too; a value may need a larger stack than the thread has. */
    @ParameterizedTest
    @ValueSource(strings = {"beside", "allOf"})
    void chainOfReferences_atOneValue_isCompiled(String where) {
        Map<String, Object> chain =
                chain(
                        2_000,
                        i ->
                                where.equals("allOf")
                                        ? Map.of("allOf", List.of(reference(i + 1)))
                                        : Map.of(
                                                "minimum",
                                                i,
                                                "$ref",
                                                reference(i + 1).get("$ref")));

        assertThat(compile(SATYA, chain).violations(5_000))
                .allMatch(it -> it.arguments().containsValue("stack"));
        assertThat(compile(SATYA, chain).isValid("x")).isFalse();
    }

    /** Its time is linear in the text, but each character takes a step for each of many parts. */
    @Test
    void patternOfManyParts_onALongText_isWithinItsSteps() {
        Map<String, Object> schema = Map.of("pattern", "(.*a){1000}c$");
        String text = "a".repeat(1_000);
        Satya careful =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withPatternSteps(1_000))
                        .build();

        assertThat(codes(compile(SATYA, schema).violations(text))).containsExactly("pattern@");
        assertThat(codes(compile(careful, schema).violations(text))).containsExactly("limit@");
        assertThat(compile(careful, schema).violations(text).get(0).arguments())
                .isEqualTo(Map.of("limit", "patternSteps", "maximum", 1_000L));
        assertThat(compile(careful, schema).isValid(text)).isFalse();
        assertThat(codes(compile(careful, schema).violationsJson("\"" + text + "\"")))
                .containsExactly("limit@");
        assertThat(codes(compile(careful, schema).violations("aaa"))).containsExactly("pattern@");
    }

    @Test
    void schema_withMoreSchemasThanTheLimit_isRefused() {
        Satya careful =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withSchemaNodes(100))
                        .build();
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (int i = 0; i < 101; i++) {
            definitions.put("p" + i, Map.of("type", "integer"));
        }
        assertThatThrownBy(() -> compile(careful, Map.of("properties", definitions)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("more than 100 schemas");
    }

    /** Fields are no schemas: those that an object has from others are found when they are wanted. */
    @Test
    void manyMergersOfManyFields_countAsTheSchemasThatTheyAre() {
        Satya careful =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withSchemaNodes(50_000))
                        .build();
        int count = 300;
        Map<String, Object> wide =
                Map.of(
                        "type",
                        "object",
                        "properties",
                        HostileSchemas.members(count, i -> "p" + i, i -> true));
        Map<String, Object> mergers =
                HostileSchemas.members(
                        count,
                        i -> "q" + i,
                        i ->
                                Map.of(
                                        "allOf",
                                        List.of(
                                                Map.of("$ref", "#/$defs/wide"),
                                                Map.of("properties", Map.of("x" + i, true)))));
        Validator<Object> all =
                careful.compile(
                        careful.schemaFromMap(
                                Map.of("$defs", Map.of("wide", wide), "properties", mergers)),
                        Object.class);
        assertThat(all.validate(Map.of("q7", Map.of("p1", 1, "x7", 2))).isValid()).isTrue();
        assertThat(all.validate(Map.of("q7", List.of())).isValid()).isFalse();
    }

    @Test
    void references_thatTurnInPlace_areRefused() {
        Map<String, Object> loop =
                Map.of(
                        "$ref",
                        "#/$defs/a0",
                        "$defs",
                        Map.of(
                                "a0",
                                Map.of("unevaluatedItems", false, "if", reference(1)),
                                "a1",
                                Map.of("dependentSchemas", Map.of("p", reference(0)))));
        assertThatThrownBy(() -> compile(SATYA, loop))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("without progress");
    }
}
