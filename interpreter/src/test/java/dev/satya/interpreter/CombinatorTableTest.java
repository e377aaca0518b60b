package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;

import dev.satya.Schema;
import dev.satya.schema.JsonType;
import dev.satya.schema.Strictness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas made of schemas, and references. See NULL-1, ALL-1 to ALL-6, ANY-1 to ANY-5, ONE-1,
 * ONE-2, NOT-1, NEVER-1 and REF-1 of docs/semantics.md.
 */
class CombinatorTableTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema CAT =
            Schema.object("Cat")
                    .field("name", Schema.string())
                    .optional("lives", Schema.integer())
                    .build();
    private static final Schema DOG =
            Schema.object("Dog")
                    .field("name", Schema.string())
                    .field("tricks", Schema.integer())
                    .build();

    @ParameterizedTest
    @MethodSource({"allOf", "anyOf", "oneOf", "not", "guarded", "references"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> allOf() {
        Schema named = Schema.object().field("name", Schema.string()).build();
        Schema aged = Schema.object().field("age", Schema.integer().ge(0)).build();
        return EntryPoint.of(
                valid(Schema.allOf(Schema.integer(), Schema.any()), "1", 1L),
                valid(Schema.allOf(Schema.any(), Schema.integer()), "1", 1L),
                valid(
                        Schema.allOf(named, aged),
                        Map.of("name", "n", "age", "1"),
                        Map.of("name", "n", "age", 1L)),
                invalid(Schema.allOf(named, aged), Map.of(), "required@/name", "required@/age"),
                invalid(Schema.allOf(named, named), Map.of(), "required@/name"),
                invalid(
                        Schema.allOf(Schema.integer().ge(5), Schema.integer().multipleOf(2)),
                        3,
                        "minimum@",
                        "multipleOf@"),
                invalid(Schema.allOf(Schema.integer(), Schema.string()), 1, "type@"),
                invalid(
                        Schema.allOf(
                                Schema.map(Schema.integer()),
                                Schema.map(Schema.integer(), Schema.any())),
                        Map.of("k", "v"),
                        "type@/k",
                        "type@/k"),
                invalid(
                        Schema.allOf(Schema.integer().ge(5), Schema.never()),
                        1,
                        "minimum@",
                        "never@"),
                invalid(
                        Schema.allOf(Schema.integer(), Schema.any())
                                .satisfies("even", Long.class, n -> n % 2 == 0),
                        1,
                        "even@"));
    }

    static Stream<Arguments> anyOf() {
        Schema scalar = Schema.anyOf(Schema.string(), Schema.integer(), Schema.bool());
        return EntryPoint.of(
                valid(scalar, 1, 1L),
                valid(scalar, "1", "1"),
                valid(scalar, true, true),
                valid(Schema.anyOf(Schema.integer(), Schema.string()), "1", "1"),
                valid(Schema.anyOf(Schema.integer(), Schema.bool()), "yes", true),
                valid(Schema.anyOf(Schema.integer(), Schema.number()), 1.0, 1.0),
                valid(Schema.anyOf(Schema.number(), Schema.integer()), 1, 1L),
                valid(Schema.anyOf(Schema.integer(), Schema.number()), "1.5", 1.5),
                valid(Schema.anyOf(Schema.string().lower(), Schema.string()), "ABC", "ABC"),
                valid(
                        Schema.anyOf(CAT, DOG),
                        Map.of("name", "x", "tricks", 3),
                        Map.of("name", "x", "tricks", 3L)),
                valid(
                        Schema.anyOf(CAT, DOG),
                        Map.of("name", "x", "lives", 9),
                        Map.of("name", "x", "lives", 9L)),
                invalid(Schema.anyOf(Schema.integer(), Schema.string()), true, "type@")
                        .in(Strictness.STRICT),
                invalid(
                        Schema.anyOf(Schema.integer(), Schema.string().minLength(9).pattern("x")),
                        "abc",
                        "minLength@",
                        "pattern@"),
                invalid(
                        Schema.anyOf(Schema.integer().ge(5).multipleOf(2), Schema.integer().ge(9)),
                        3,
                        "anyOf@",
                        "minimum@"),
                invalid(
                        Schema.anyOf(DOG, Schema.array(DOG)),
                        List.of(Map.of("name", 1, "tricks", 1)),
                        "type@/0/name"));
    }

    static Stream<Arguments> oneOf() {
        return EntryPoint.of(
                valid(Schema.oneOf(Schema.integer(), Schema.string()), 1, 1L),
                valid(Schema.oneOf(Schema.integer(), Schema.string()), "1", "1"),
                valid(Schema.oneOf(Schema.integer(), Schema.nullValue()), "1", 1L),
                invalid(Schema.oneOf(Schema.integer(), Schema.number()), 1, "oneOf@"),
                valid(Schema.oneOf(Schema.integer(), Schema.number()), 1.5, 1.5),
                invalid(Schema.oneOf(Schema.integer(), Schema.number()), "1", "oneOf@"),
                invalid(Schema.oneOf(Schema.integer(), Schema.nullValue()), "x", "type@"),
                invalid(Schema.oneOf(Schema.integer().ge(5), Schema.nullValue()), 1, "minimum@"));
    }

    static Stream<Arguments> not() {
        return EntryPoint.of(
                valid(Schema.not(Schema.string()), 1, 1L),
                invalid(Schema.not(Schema.string()), "x", "not@"),
                valid(Schema.not(Schema.integer()), "1", "1"),
                invalid(Schema.not(Schema.any()), null, "not@"),
                valid(Schema.not(Schema.never()), List.of(1), List.of(1L)),
                valid(Schema.not(Schema.not(Schema.integer())), 1, 1L),
                invalid(Schema.not(Schema.not(Schema.integer())), "x", "not@"));
    }

    static Stream<Arguments> guarded() {
        Schema number = Schema.guarded(JsonType.NUMBER, Schema.number().ge(5));
        Schema integer = Schema.guarded(JsonType.INTEGER, Schema.integer().ge(5));
        Schema text = Schema.guarded(JsonType.STRING, Schema.string().minLength(2));
        return EntryPoint.of(
                valid(Schema.guarded(JsonType.BOOLEAN, Schema.constant(true)), 0, 0L),
                valid(Schema.guarded(JsonType.BOOLEAN, Schema.constant(true)), true, true),
                invalid(Schema.guarded(JsonType.BOOLEAN, Schema.constant(true)), false, "const@"),
                valid(Schema.guarded(JsonType.NULL, Schema.never()), 0, 0L),
                invalid(Schema.guarded(JsonType.NULL, Schema.never()), null, "never@"),
                valid(
                        Schema.guarded(JsonType.ARRAY, Schema.array(Schema.any()).minItems(1)),
                        Map.of(),
                        Map.of()),
                invalid(
                        Schema.guarded(JsonType.ARRAY, Schema.array(Schema.any()).minItems(1)),
                        List.of(),
                        "minItems@"),
                valid(
                        Schema.guarded(JsonType.OBJECT, Schema.map(Schema.any()).minProperties(1)),
                        List.of(),
                        List.of()),
                invalid(
                        Schema.guarded(JsonType.OBJECT, Schema.map(Schema.any()).minProperties(1)),
                        Map.of(),
                        "minProperties@"),
                invalid(number, 1, "minimum@"),
                valid(number, 6, 6.0),
                valid(number, "x", "x"),
                valid(number, null, null),
                invalid(integer, 1.0, "minimum@"),
                valid(integer, 1.5, 1.5),
                invalid(text, "a", "minLength@"),
                valid(text, 1, 1L),
                valid(Schema.guarded(JsonType.OBJECT, CAT), List.of(), List.of()),
                invalid(Schema.guarded(JsonType.OBJECT, CAT), Map.of(), "required@/name"),
                invalid(Schema.guarded(JsonType.ARRAY, Schema.array(CAT)), List.of(1), "type@/0"));
    }

    static Stream<Arguments> references() {
        Schema tree =
                Schema.object("Tree")
                        .field("label", Schema.string())
                        .withDefault("children", Schema.array(Schema.reference("Tree")), List.of())
                        .build();
        Schema list =
                Schema.definitions(
                        Map.of(
                                "List",
                                Schema.object()
                                        .field("head", Schema.reference("Item"))
                                        .optional("tail", Schema.reference("List"))
                                        .build(),
                                "Item",
                                Schema.integer().ge(1)),
                        Schema.reference("List").nullable());
        Schema shadowed =
                Schema.definitions(
                        Map.of("X", Schema.string()),
                        Schema.array(
                                Schema.definitions(
                                        Map.of("X", Schema.integer()), Schema.reference("X"))));
        return EntryPoint.of(
                valid(tree, Map.of("label", "a"), Map.of("label", "a", "children", List.of())),
                valid(
                        tree,
                        Map.of("label", "a", "children", List.of(Map.of("label", "b"))),
                        Map.of(
                                "label",
                                "a",
                                "children",
                                List.of(Map.of("label", "b", "children", List.of())))),
                invalid(
                        tree,
                        Map.of("label", "a", "children", List.of(Map.of("label", 1), 2)),
                        "type@/children/0/label",
                        "type@/children/1"),
                valid(list, null, null),
                valid(
                        list,
                        Map.of("head", 1, "tail", Map.of("head", 2)),
                        Map.of("head", 1L, "tail", Map.of("head", 2L))),
                invalid(
                        list,
                        Map.of("head", 0, "tail", Map.of("head", 0)),
                        "minimum@/head",
                        "minimum@/tail/head"),
                valid(shadowed, List.of(1), List.of(1L)),
                invalid(shadowed, List.of("x"), "type@/0"),
                validJson(shadowed, "[1e0]", List.of(1L)),
                invalid(
                        Schema.definitions(
                                Map.of("a", Schema.integer()),
                                Schema.reference("a")
                                        .satisfies("odd", Long.class, n -> n % 2 == 1)),
                        Arrays.asList(),
                        "type@"),
                invalid(
                        Schema.definitions(
                                Map.of("a", Schema.integer()),
                                Schema.reference("a")
                                        .satisfies("odd", Long.class, n -> n % 2 == 1)),
                        2,
                        "odd@"));
    }
}
