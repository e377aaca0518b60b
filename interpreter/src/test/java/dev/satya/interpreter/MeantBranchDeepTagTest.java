package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;

import dev.satya.Schema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A tag may be anywhere within the instance. See BRANCH-7 and PLACE-1 to PLACE-7 of
 * docs/semantics.md.
 */
class MeantBranchDeepTagTest {
    private static final Satya SATYA = EntryPoint.satya();

    @ParameterizedTest
    @MethodSource("deepTags")
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    private static ObjectSchema message(String type, Schema body) {
        return Schema.object()
                .field("head", Schema.object().field("type", Schema.constant(type)).build())
                .field("body", body)
                .build();
    }

    private static ArraySchema call(String name, Schema argument) {
        return Schema.array(Schema.any()).withPrefix(List.of(Schema.constant(name), argument));
    }

    static Stream<Arguments> deepTags() {
        Schema message =
                Schema.oneOf(message("a", Schema.integer()), message("b", Schema.bool().strict()));
        Schema calls = Schema.anyOf(call("add", Schema.integer()), call("not", Schema.bool()));
        Schema byPattern =
                Schema.oneOf(
                        Schema.object()
                                .field("body", Schema.integer())
                                .build()
                                .patternProperty("^x-", Schema.constant("a")),
                        Schema.object()
                                .field("body", Schema.bool())
                                .build()
                                .patternProperty("^x-", Schema.constant("b")));
        Schema inArray =
                Schema.oneOf(
                        Schema.object().field("op", call("add", Schema.integer())).build(),
                        Schema.object().field("op", call("not", Schema.bool())).build());
        return EntryPoint.of(
                invalid(message, Map.of("head", Map.of("type", "b"), "body", "x"), "type@/body"),
                invalid(message, Map.of("head", Map.of("type", "c")), "enum@/head/type"),
                invalid(message, Map.of("head", Map.of("type", List.of(1))), "enum@/head/type"),
                invalid(message, Map.of("head", Map.of(), "body", 1), "required@/head/type"),
                invalid(message, Map.of("body", 1), "required@/head"),
                invalid(message, Map.of("head", 1, "body", 1), "type@/head"),
                invalid(calls, List.of("not", "x"), "type@/1"),
                invalid(calls, List.of("or", "x"), "enum@/0"),
                invalid(calls, List.of(Map.of(), "x"), "enum@/0"),
                invalid(inArray, Map.of("op", List.of("not", "x")), "type@/op/1"),
                invalid(inArray, Map.of("op", List.of("or", "x")), "enum@/op/0"),
                invalid(
                        Schema.oneOf(
                                Schema.object().field("in", message).build(),
                                Schema.object().field("in", message("c", Schema.any())).build()),
                        Map.of("in", Map.of("head", Map.of("type", "d"))),
                        "enum@/in/head/type"),
                // By the first member whose name matches an expression.
                invalid(byPattern, Map.of("x-kind", "b", "body", "x"), "type@/body"),
                invalid(byPattern, Map.of("x-kind", "c", "x-other", "a"), "enum@/x-kind"),
                invalid(byPattern, Map.of("x-a", Map.of(), "x-b", "a"), "enum@/x-a"),
                invalid(byPattern, Map.of("body", "x"), "oneOf@", "type@/body"),
                // A place that is nearer is asked first, where as many branches know it.
                invalid(
                        Schema.oneOf(
                                Schema.object()
                                        .field("in", message("a", Schema.any()))
                                        .field("kind", Schema.constant(1))
                                        .build(),
                                Schema.object()
                                        .field("in", message("b", Schema.any()))
                                        .field("kind", Schema.constant(2))
                                        .build()),
                        Map.of("kind", 3, "in", Map.of("head", Map.of("type", "d"))),
                        "enum@/kind"),
                // A list that leads to itself has an end here.
                invalid(
                        Schema.definitions(
                                Map.of(
                                        "list",
                                        Schema.oneOf(
                                                Schema.object()
                                                        .field("kind", Schema.constant("end"))
                                                        .build(),
                                                Schema.object()
                                                        .field("kind", Schema.constant("cons"))
                                                        .field("rest", Schema.reference("list"))
                                                        .build())),
                                Schema.reference("list")),
                        Map.of("kind", "cons", "rest", Map.of("kind", "con")),
                        "enum@/rest/kind"));
    }
}
