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
import dev.satya.schema.Annotations;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several branches that are not valid, the one that was meant says what is wrong. */
class MeantBranchTest {
    private static final Satya SATYA = EntryPoint.satya();

    private static final ObjectSchema CAT =
            Schema.object()
                    .field("kind", Schema.constant("cat"))
                    .field("lives", Schema.integer())
                    .optional("name", Schema.string())
                    .build();
    private static final ObjectSchema DOG =
            Schema.object()
                    .field("kind", Schema.constant("dog"))
                    .field("tail", Schema.bool())
                    .build();
    private static final ObjectSchema BIRD =
            Schema.object()
                    .field("kind", Schema.enumOf("owl", "wren"))
                    .field("wings", Schema.integer().ge(2))
                    .build();
    private static final Schema PET = Schema.oneOf(CAT, DOG, BIRD);
    private static final Schema EVENT =
            Schema.oneOf(
                    Schema.object()
                            .field("type", Schema.constant("event"))
                            .field("name", Schema.constant("click"))
                            .field("x", Schema.integer())
                            .build(),
                    Schema.object()
                            .field("type", Schema.constant("event"))
                            .field("name", Schema.constant("key"))
                            .field("code", Schema.string())
                            .build());

    @ParameterizedTest
    @MethodSource({
        "tags",
        "deepTags",
        "values",
        "mixedValues",
        "types",
        "required",
        "parts",
        "closest"
    })
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> tags() {
        Map<String, Object> wrongCat = Map.of("kind", "cat", "lives", "nine", "name", 3);
        Schema byNumber =
                Schema.anyOf(
                        Schema.object()
                                .field("v", Schema.constant(1))
                                .field("a", Schema.integer())
                                .build(),
                        Schema.object()
                                .field("v", Schema.constant(2))
                                .field("b", Schema.integer())
                                .build());
        Schema untagged = Schema.object().field("wild", Schema.bool()).build();
        Map<String, Object> nullKind = new HashMap<>();
        nullKind.put("kind", null);
        return EntryPoint.of(
                invalid(PET, wrongCat, "type@/lives", "type@/name"),
                invalid(Schema.anyOf(CAT, DOG), wrongCat, "type@/lives", "type@/name"),
                invalid(PET, Map.of("kind", "owl", "wings", 1), "minimum@/wings"),
                invalid(PET, Map.of("kind", "cow"), "enum@/kind"),
                invalid(PET, Map.of("kind", 7), "enum@/kind"),
                invalid(PET, Map.of("kind", List.of()), "enum@/kind"),
                invalid(PET, nullKind, "enum@/kind"),
                invalid(PET, Map.of("lives", 9), "required@/kind"),
                invalid(PET, Map.of(), "required@/kind"),
                // Within others, behind references, guarded.
                invalid(
                        Schema.oneOf(Schema.anyOf(CAT, DOG), BIRD),
                        wrongCat,
                        "type@/lives",
                        "type@/name"),
                invalid(
                        Schema.oneOf(
                                Schema.guarded(JsonType.OBJECT, CAT),
                                Schema.guarded(JsonType.OBJECT, DOG)),
                        wrongCat,
                        "type@/lives",
                        "type@/name"),
                invalid(
                        Schema.oneOf(
                                Schema.allOf(CAT.withExtras(Extras.KEEP), Schema.any()),
                                DOG.nullable()),
                        Map.of("kind", "dog"),
                        "required@/tail"),
                invalid(
                        Schema.definitions(
                                Map.of("cat", CAT, "dog", DOG),
                                Schema.oneOf(Schema.reference("cat"), Schema.reference("dog"))),
                        Map.of("kind", "dog", "tail", 1.5),
                        "type@/tail"),
                // Several tags, of which the first may tell nothing apart.
                invalid(EVENT, Map.of("type", "event", "name", "key", "x", 1), "required@/code"),
                invalid(EVENT, Map.of("type", "event", "name", "scroll", "x", 1), "enum@/name"),
                invalid(EVENT, Map.of("type", "event"), "required@/name"),
                invalid(EVENT, Map.of("type", "other", "name", "key"), "enum@/type"),
                // Without the tag, a branch that can do without it.
                invalid(
                        Schema.oneOf(
                                CAT,
                                DOG,
                                Schema.object()
                                        .optional("kind", Schema.constant("stray"))
                                        .field("name", Schema.string().minLength(2))
                                        .build()),
                        Map.of("name", "x"),
                        "minLength@/name"),
                // Numbers are compared as numbers.
                invalid(byNumber, Map.of("v", 2.0, "b", "x"), "type@/b"),
                invalid(byNumber, Map.of("v", 3), "enum@/v"),
                // A branch without the tag may be meant where no other branch has the value.
                invalid(Schema.oneOf(CAT, DOG, untagged), Map.of("kind", "cat"), "required@/lives"),
                invalid(
                        Schema.oneOf(CAT, DOG, untagged),
                        Map.of("kind", "cow"),
                        "oneOf@",
                        "required@/wild"),
                invalidJson(
                        PET,
                        "{\"kind\": \"\\ud800\"}",
                        "oneOf@",
                        "unicode@/kind",
                        "required@/lives"));
    }

    private static ObjectSchema message(String type, Schema body) {
        return Schema.object()
                .field("head", Schema.object().field("type", Schema.constant(type)).build())
                .field("body", body)
                .build();
    }

    private static ArraySchema call(String name, Schema argument) {
        return new ArraySchema(
                List.of(Schema.constant(name), argument),
                Schema.any(),
                null,
                List.of(),
                Annotations.NONE);
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
                invalid(message, Map.of("head", 1, "body", 1), "oneOf@", "type@/head"),
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
                        "pattern@"));
    }

    static Stream<Arguments> types() {
        Schema textOrPet = Schema.oneOf(Schema.string().minLength(2), CAT, Schema.array(CAT));
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
                arguments(Schema.anyOf(named, Schema.nullValue(), CAT), 3, withNull(all)),
                arguments(
                        Schema.oneOf(Schema.anyOf(CAT, Schema.array(CAT)), Schema.string()),
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

    static Stream<Arguments> required() {
        Schema url = Schema.object().field("url", Schema.string()).build();
        Schema path =
                Schema.object().field("path", Schema.string()).field("root", Schema.any()).build();
        return EntryPoint.of(
                invalid(Schema.oneOf(url, path), Map.of("url", 5), "type@/url"),
                invalid(Schema.oneOf(url, path), Map.of("path", "p"), "required@/root"),
                invalid(
                        Schema.oneOf(url, path),
                        Map.of("path", 1, "url", 1),
                        "oneOf@",
                        "type@/url"),
                invalid(Schema.oneOf(url, path), Map.of(), "oneOf@", "required@/url"));
    }

    /** A member that one branch has, or has of the type, is not blamed for being of no other. */
    static Stream<Arguments> parts() {
        Schema rule =
                Schema.object()
                        .optional("glob", Schema.string().minLength(2))
                        .optional("name", Schema.string().minLength(2))
                        .extras(Extras.FORBID)
                        .build();
        Schema all =
                Schema.object().optional("all", Schema.array(rule)).extras(Extras.FORBID).build();
        Schema typeOrTypes =
                Schema.anyOf(
                        Schema.object().optional("type", Schema.array(Schema.string())).build(),
                        Schema.object()
                                .optional("type", Schema.string().minLength(3).pattern("^x"))
                                .build());
        return EntryPoint.of(
                invalid(
                        Schema.anyOf(all, rule),
                        Map.of("glob", "x", "name", "x"),
                        "anyOf@",
                        "minLength@/glob",
                        "minLength@/name"),
                invalid(
                        Schema.anyOf(all, rule),
                        Map.of("blob", "x"),
                        "anyOf@",
                        "additionalProperties@/blob"),
                invalid(
                        typeOrTypes,
                        Map.of("type", "s"),
                        "anyOf@",
                        "minLength@/type",
                        "pattern@/type"));
    }

    static Stream<Arguments> closest() {
        Schema one =
                Schema.object()
                        .optional("t", Schema.constant(1))
                        .optional("a", Schema.string())
                        .build();
        Schema two =
                Schema.object()
                        .optional("t", Schema.string().pattern("^x"))
                        .optional("a", Schema.bool())
                        .optional("b", Schema.bool())
                        .build();
        return EntryPoint.of(
                invalid(
                        Schema.anyOf(one, two),
                        Map.of("t", "xy", "a", "s", "b", "no bool"),
                        "anyOf@",
                        "type@/a",
                        "type@/b"));
    }

    @Test
    void tag_thatIsUnknown_isToldWithAllThatItMayBe() {
        Violation violation =
                SATYA.compile(PET, Object.class).violations(Map.of("kind", "cow")).head();

        assertThat(violation.arguments())
                .isEqualTo(Map.of("enum", List.of("cat", "dog", "owl", "wren")));
        assertThat(violation.instance()).isEqualTo("cow");
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

    @Test
    void tag_thatIsSecret_isHidden() {
        Schema secret =
                Schema.oneOf(
                        Schema.object().field("kind", Schema.constant("x").secret()).build(),
                        Schema.object().field("kind", Schema.constant("y")).build());

        assertThat(
                        SATYA.compile(secret, Object.class)
                                .violations(Map.of("kind", "z"))
                                .head()
                                .instance())
                .isEqualTo(Violation.SECRET);
    }
}
