package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of several branches that are not valid, the one that lists the value at a tag was meant. See
 * BRANCH-6 to BRANCH-11 of docs/semantics.md.
 */
class MeantBranchTagTest {
    private static final Satya SATYA = EntryPoint.satya();

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
    @MethodSource({"tags", "tagsOfOtherTypes", "conditions"})
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
                invalid(Pets.PET, wrongCat, "type@/lives", "type@/name"),
                invalid(Schema.anyOf(Pets.CAT, Pets.DOG), wrongCat, "type@/lives", "type@/name"),
                invalid(Pets.PET, Map.of("kind", "owl", "wings", 1), "minimum@/wings"),
                invalid(Pets.PET, Map.of("kind", "cow"), "enum@/kind"),
                invalid(Pets.PET, Map.of("kind", 7), "enum@/kind"),
                invalid(Pets.PET, Map.of("kind", List.of()), "enum@/kind"),
                invalid(Pets.PET, nullKind, "enum@/kind"),
                invalid(Pets.PET, Map.of("lives", 9), "required@/kind"),
                invalid(Pets.PET, Map.of(), "required@/kind"),
                // Within others, behind references, guarded.
                invalid(
                        Schema.oneOf(Schema.anyOf(Pets.CAT, Pets.DOG), Pets.BIRD),
                        wrongCat,
                        "type@/lives",
                        "type@/name"),
                invalid(
                        Schema.oneOf(
                                Schema.guarded(JsonType.OBJECT, Pets.CAT),
                                Schema.guarded(JsonType.OBJECT, Pets.DOG)),
                        wrongCat,
                        "type@/lives",
                        "type@/name"),
                invalid(
                        Schema.oneOf(
                                Schema.allOf(Pets.CAT.withExtras(Extras.KEEP), Schema.any()),
                                Pets.DOG.nullable()),
                        Map.of("kind", "dog"),
                        "required@/tail"),
                invalid(
                        Schema.definitions(
                                Map.of("cat", Pets.CAT, "dog", Pets.DOG),
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
                                Pets.CAT,
                                Pets.DOG,
                                Schema.object()
                                        .optional("kind", Schema.constant("stray"))
                                        .field("name", Schema.string().minLength(2))
                                        .build()),
                        Map.of("name", "x"),
                        "minLength@/name"),
                // Numbers are compared as numbers.
                invalid(byNumber, Map.of("v", 2.0, "b", "x"), "type@/b"),
                invalid(byNumber, Map.of("v", 3), "enum@/v"),
                // A branch without the tag is meant where another member speaks for it.
                invalid(
                        Schema.oneOf(Pets.CAT, Pets.DOG, untagged),
                        Map.of("kind", "cat"),
                        "required@/lives"),
                invalid(
                        Schema.oneOf(Pets.CAT, Pets.DOG, untagged),
                        Map.of("kind", "cow"),
                        "enum@/kind"),
                invalid(
                        Schema.oneOf(Pets.CAT, Pets.DOG, untagged),
                        Map.of("kind", "cow", "wild", "very"),
                        "type@/wild"),
                invalidJson(
                        Pets.PET,
                        "{\"kind\": \"\\ud800\"}",
                        "oneOf@",
                        "unicode@/kind",
                        "required@/lives"));
    }

    private static Schema typed(Schema type) {
        return Schema.object().field("type", type).build();
    }

    /** A tag that no branch lists is held against those that admit its type. */
    static Stream<Arguments> tagsOfOtherTypes() {
        Schema names = Schema.array(Schema.enumOf("string", "number"));
        Schema schema =
                Schema.anyOf(
                        typed(Schema.constant("string")),
                        typed(Schema.constant("number")),
                        typed(names));
        Schema deep =
                Schema.oneOf(
                        Schema.object().field("in", typed(Schema.constant("string"))).build(),
                        Schema.object().field("in", typed(names)).build(),
                        Schema.object().field("in", typed(Schema.constant("number"))).build());
        Schema text = typed(Schema.string().minLength(9));
        Schema untagged = Schema.object().field("name", Schema.string()).build();
        return EntryPoint.of(
                invalid(schema, Map.of("type", "strng"), "enum@/type"),
                invalid(schema, Map.of("type", List.of("strng")), "enum@/type/0"),
                invalid(deep, Map.of("in", Map.of("type", "strng")), "enum@/in/type"),
                invalid(deep, Map.of("in", Map.of("type", List.of("x"))), "enum@/in/type/0"),
                // What no branch admits; one without a say about the tag; one that lists none.
                invalid(schema, Map.of("type", true), "anyOf@", "type@/type"),
                invalid(
                        Schema.anyOf(
                                typed(Schema.constant("string")),
                                typed(names),
                                typed(Schema.constant("number")),
                                untagged),
                        Map.of("type", "strng"),
                        "enum@/type"),
                invalid(
                        Schema.anyOf(
                                typed(Schema.constant("string")),
                                typed(Schema.constant("number")),
                                text),
                        Map.of("type", "strng"),
                        "minLength@/type"));
    }

    /** What a condition lists is a tag, if nothing is valid without it. */
    static Stream<Arguments> conditions() {
        Schema first = onlyIf("default", Schema.object().optional("x", Schema.integer()).build());
        Schema second = onlyIf("other", Schema.object().optional("y", Schema.integer()).build());
        Schema port =
                Schema.object()
                        .optional("name", Schema.string())
                        .optional("port", Schema.integer().strict())
                        .build();
        return EntryPoint.of(
                invalid(
                        Schema.oneOf(first, second),
                        Map.of("name", "default", "x", "s"),
                        "type@/x"),
                invalid(
                        Schema.oneOf(first, second),
                        Map.of("name", "othr", "x", "s"),
                        "enum@/name"),
                invalid(Schema.oneOf(second, first), Map.of(), "required@/name"),
                invalid(
                        Schema.oneOf(first, port),
                        Map.of("name", "web", "port", "s"),
                        "type@/port"),
                invalid(
                        Schema.oneOf(port, first),
                        Map.of("name", "web", "port", "s"),
                        "type@/port"),
                invalid(
                        Schema.oneOf(
                                port,
                                Schema.when(typed(Schema.any()), Schema.never())
                                        .otherwise(typedName("default"))),
                        Map.of("name", "web", "port", "s"),
                        "type@/port"));
    }

    private static Schema onlyIf(String name, Schema then) {
        return Schema.when(typedName(name), then).otherwise(Schema.never());
    }

    private static Schema typedName(String name) {
        return Schema.object().field("name", Schema.enumOf(name)).build();
    }

    @Test
    void tag_thatIsUnknown_isToldWithAllThatItMayBe() {
        Violation violation =
                SATYA.compile(Pets.PET, Object.class).violations(Map.of("kind", "cow")).head();

        assertThat(violation.arguments())
                .isEqualTo(Map.of("enum", List.of("cat", "dog", "owl", "wren")));
        assertThat(violation.instance()).isEqualTo("cow");
    }

    @Test
    void tag_thatAnotherBranchWantsOfAnotherType_isToldWithAllThatItMayBe() {
        Schema schema =
                Schema.anyOf(
                        typed(Schema.constant("string")),
                        typed(Schema.array(Schema.string())),
                        typed(Schema.constant("number")));

        assertThat(
                        SATYA.compile(schema, Object.class)
                                .violations(Map.of("type", "strng"))
                                .head()
                                .arguments())
                .isEqualTo(Map.of("enum", List.of("string", "number")));
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
