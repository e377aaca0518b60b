package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.satya.Options;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.JsonType;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of several branches that are not valid, the one that lists the instance, or admits its type, was
 * meant. See BRANCH-4 and BRANCH-5 of docs/semantics.md.
 */
class MeantBranchTest {
    private static final Satya SATYA = EntryPoint.satya();

    @ParameterizedTest
    @MethodSource({"types", "values", "mixedValues"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> types() {
        Schema textOrPet =
                Schema.oneOf(Schema.string().minLength(2), Pets.CAT, Schema.array(Pets.CAT));
        return EntryPoint.of(
                invalid(textOrPet, "a", "minLength@"),
                invalid(textOrPet, Map.of("kind", "cat"), "required@/lives"),
                invalid(textOrPet, List.of(Map.of("kind", "cat")), "required@/0/lives"),
                invalid(textOrPet, 3, "type@"),
                invalid(
                        Schema.anyOf(
                                Schema.guarded(JsonType.STRING, Schema.never()),
                                Schema.guarded(JsonType.STRING, Schema.string().minLength(2))),
                        "a",
                        "minLength@"));
    }

    /** What the one violation expects, and of what it is. */
    @ParameterizedTest
    @MethodSource("wrongTypes")
    void type_thatNoBranchTakes_isToldWithAllThatOneDoes(
            Schema schema, Object instance, Object expected) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        Options failFast = Options.DEFAULT.with(Options.Reporting.FAIL_FAST);

        for (Seq<Violation> violations :
                List.of(
                        validator.violations(instance),
                        validator.violationsJson(SATYA.toJson(instance)),
                        validator.with(failFast).violations(instance))) {
            assertThat(violations.map(Violation::code)).containsExactly("type");
            assertThat(violations.head().path()).isEqualTo(Path.ROOT);
            assertThat(violations.head().arguments().get("expected")).isEqualTo(expected);
        }
    }

    static Stream<Arguments> wrongTypes() {
        Schema pet = Schema.object("Pet").field("kind", Schema.string()).build();
        Schema named =
                Schema.definitions(
                        Map.of("Text", Schema.string().minLength(2)),
                        Schema.oneOf(Schema.reference("Text"), pet, Schema.array(Schema.any())));
        List<Object> all = List.of("string", "object", "array");
        Schema colours = Schema.enumOf("red", "green");
        return Stream.of(
                arguments(named, 3, all),
                arguments(Schema.anyOf(pet, Schema.array(pet)), 3, List.of("object", "array")),
                arguments(Schema.anyOf(named, Schema.nullValue(), Pets.CAT), 3, withNull(all)),
                arguments(
                        Schema.oneOf(
                                Schema.anyOf(Pets.CAT, Schema.array(Pets.CAT)), Schema.string()),
                        true,
                        List.of("object", "array", "string")),
                arguments(
                        Schema.oneOf(Schema.integer(), Schema.string()),
                        1.5,
                        List.of("integer", "string")),
                arguments(Schema.oneOf(Schema.integer(), Schema.integer().ge(3)), "x", "integer"),
                arguments(
                        Schema.oneOf(Schema.integer(), Schema.number(), Schema.string()),
                        List.of(),
                        List.of("number", "string")),
                arguments(
                        Schema.anyOf(colours, Schema.array(colours)),
                        3,
                        List.of("string", "array")),
                arguments(
                        Schema.anyOf(Schema.array(colours), Schema.constant(7), Schema.never()),
                        "x",
                        List.of("array", "integer")),
                arguments(
                        Schema.anyOf(
                                pet.nullable(), Schema.constant(1).nullable(), Schema.string()),
                        true,
                        List.of("object", "null", "integer", "string")),
                arguments(
                        Schema.oneOf(
                                Schema.when(Schema.string(), Schema.string().minLength(3))
                                        .otherwise(Schema.integer().strict()),
                                Schema.array(Schema.any())),
                        true,
                        List.of("integer", "string", "array")),
                arguments(
                        Schema.oneOf(
                                Schema.allOf(Schema.string(), Schema.any()),
                                Schema.guarded(JsonType.NUMBER, Schema.never())),
                        3,
                        "string"));
    }

    private static List<Object> withNull(List<Object> types) {
        List<Object> more = new ArrayList<>(types);
        more.add("null");
        return more;
    }

    static Stream<Arguments> values() {
        Schema colours = Schema.oneOf(Schema.constant("red"), Schema.constant("green"));
        return EntryPoint.of(
                invalid(colours, "blue", "enum@"),
                invalid(colours, 3, "enum@"),
                invalid(Schema.anyOf(Schema.enumOf(1, 2), Schema.constant(3)), 4, "enum@"),
                invalid(
                        Schema.anyOf(Schema.constant(1), Schema.constant(2)).nullable(),
                        4,
                        "enum@"),
                invalid(
                        Schema.anyOf(
                                Schema.constant(1).satisfies("odd", Object.class, it -> false),
                                Schema.constant(2)),
                        1,
                        "odd@"),
                invalid(Schema.anyOf(colours, Schema.integer().ge(5)), "blue", "enum@"),
                invalid(Schema.anyOf(colours, Schema.integer().ge(5)), 4, "minimum@"),
                invalid(
                        Schema.anyOf(colours, Schema.string().pattern("^#")),
                        "blue",
                        "anyOf@",
                        "enum@",
                        "pattern@"));
    }

    static Stream<Arguments> mixedValues() {
        Schema mixed =
                Schema.oneOf(Schema.constant("a"), Schema.constant(1), Schema.enumOf(true, null));
        Schema containers =
                Schema.anyOf(
                        Schema.constant(List.of(1, 2)),
                        Schema.constant(Map.of("a", List.of(1))),
                        Schema.constant("x"));
        Schema orNumber =
                Schema.anyOf(
                        Schema.constant(List.of(1)),
                        Schema.constant(List.of(2)),
                        Schema.integer().ge(5).strict());
        Schema byContainer =
                Schema.oneOf(
                        Schema.object()
                                .field("at", Schema.constant(List.of(0, 0)))
                                .field("a", Schema.integer())
                                .build(),
                        Schema.object()
                                .field("at", Schema.constant(List.of(0, 1)))
                                .field("b", Schema.integer())
                                .build());
        return EntryPoint.of(
                invalid(mixed, "b", "enum@"),
                invalid(mixed, 2, "enum@"),
                invalid(mixed, false, "enum@"),
                invalid(mixed, List.of(), "enum@"),
                invalid(containers, List.of(1), "enum@"),
                invalid(containers, Map.of("a", List.of(2)), "enum@"),
                invalid(containers, "y", "enum@"),
                invalid(containers, 3, "enum@"),
                invalid(orNumber, List.of(3), "enum@"),
                invalid(orNumber, 3, "minimum@"),
                invalid(orNumber, Map.of(), "type@"),
                invalid(
                        Schema.anyOf(
                                Schema.constant(List.of(1))
                                        .satisfies("odd", Object.class, it -> false),
                                Schema.constant("x")),
                        List.of(1),
                        "odd@"),
                invalid(byContainer, Map.of("at", List.of(0, 1), "b", "x"), "type@/b"),
                invalid(byContainer, Map.of("at", List.of(1, 1), "b", "x"), "enum@/at"),
                invalidJson(mixed, "[\"\\ud800\"]", "enum@"),
                invalidJson(containers, "[\"\\ud800\"]", "anyOf@", "unicode@/0"));
    }

    @Test
    void values_thatAreListedAgain_areToldOnce() {
        Schema schema =
                Schema.anyOf(
                        Schema.enumOf("a", "b", 1),
                        Schema.enumOf("b", "c", 1.0),
                        Schema.constant(2));

        assertThat(SATYA.compile(schema, Object.class).violations("x").head().arguments())
                .isEqualTo(Map.of("enum", List.of("a", "b", 1L, "c", 2L)));
    }
}
