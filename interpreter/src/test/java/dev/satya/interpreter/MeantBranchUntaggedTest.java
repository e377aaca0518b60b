package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where no branch lists the value at a tag, one without a say about the tag was not meant, unless
 * another member speaks for it. See BRANCH-19 to BRANCH-21 and PLACE-11 of docs/semantics.md.
 */
class MeantBranchUntaggedTest {
    private static final Satya SATYA = EntryPoint.satya();

    private static final ObjectSchema EMAIL =
            Schema.object()
                    .field("type", Schema.constant("email"))
                    .field("to", Schema.string())
                    .build();
    private static final ObjectSchema SMS =
            Schema.object()
                    .field("type", Schema.constant("sms"))
                    .field("phone", Schema.string())
                    .build();
    private static final ObjectSchema LINK =
            Schema.object().field("url", Schema.string().strict()).build();
    private static final Map<String, Object> ONLY_TYPE = Map.of("type", "fax");
    private static final Map<String, Object> FAX = Map.of("type", "fax", "to", "x");

    @ParameterizedTest
    @MethodSource({"silent", "heard", "deep", "tuples", "scalars"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    private static Schema beside(Schema other) {
        return Schema.oneOf(EMAIL, SMS, other);
    }

    /** A branch that says nothing of the tag has no say. */
    static Stream<Arguments> silent() {
        Schema references =
                Schema.definitions(
                        Map.of("link", LINK),
                        Schema.anyOf(Schema.reference("link"), SMS, EMAIL.nullable()));
        return EntryPoint.of(
                invalid(beside(LINK), FAX, "enum@/type"),
                invalid(beside(LINK), Map.of("type", "fax"), "enum@/type"),
                invalid(beside(LINK), Map.of("type", 7), "enum@/type"),
                invalid(beside(LINK), Map.of("type", List.of(1), "z", 1), "enum@/type"),
                invalid(beside(LINK.withExtras(Extras.FORBID)), FAX, "enum@/type"),
                invalid(
                        beside(
                                Schema.object()
                                        .field("to", Schema.string())
                                        .field("cc", LINK)
                                        .build()),
                        FAX,
                        "enum@/type"),
                invalid(beside(Schema.object().build().minProperties(5)), FAX, "enum@/type"),
                invalid(beside(Schema.map(Schema.any()).minProperties(5)), FAX, "enum@/type"),
                invalid(beside(Schema.allOf(LINK, Schema.any())), FAX, "enum@/type"),
                invalid(beside(Schema.oneOf(LINK, Schema.never())), FAX, "enum@/type"),
                invalid(references, FAX, "enum@/type"),
                invalid(Schema.anyOf(LINK, EMAIL, LINK, SMS), FAX, "enum@/type"),
                // One that wants another type of the tag is left out by BRANCH-10.
                invalid(
                        Schema.oneOf(
                                EMAIL,
                                SMS,
                                LINK,
                                Schema.object().field("type", Schema.array(LINK)).build()),
                        FAX,
                        "enum@/type"));
    }

    /** A branch with a say about the tag, or with a member of its own there, may be meant. */
    static Stream<Arguments> heard() {
        Schema others = Schema.object().field("type", Schema.string().minLength(4)).build();
        Schema notTagged =
                Schema.allOf(
                        Schema.not(
                                Schema.object()
                                        .field("type", Schema.enumOf("email", "sms"))
                                        .build()),
                        LINK);
        Schema either =
                Schema.oneOf(
                        LINK,
                        Schema.object()
                                .field("type", Schema.constant("post"))
                                .field("street", Schema.string())
                                .build());
        return EntryPoint.of(
                invalid(beside(LINK), Map.of("type", "fax", "url", 5), "type@/url"),
                invalid(beside(LINK), Map.of("url", 5), "type@/url"),
                invalid(beside(others), ONLY_TYPE, "minLength@/type"),
                invalid(beside(notTagged), ONLY_TYPE, "oneOf@", "required@/url"),
                invalid(beside(either), ONLY_TYPE, "oneOf@", "const@/type", "required@/to"),
                invalid(
                        beside(Schema.map(Schema.string().minLength(4))),
                        ONLY_TYPE,
                        "oneOf@",
                        "minLength@/type"),
                invalid(
                        beside(LINK.patternProperty("^t", Schema.string().minLength(4))),
                        ONLY_TYPE,
                        "oneOf@",
                        "required@/url",
                        "minLength@/type"),
                invalid(
                        beside(LINK.withExtras(Schema.bool().strict())),
                        ONLY_TYPE,
                        "oneOf@",
                        "required@/url",
                        "type@/type"),
                invalid(
                        beside(
                                Schema.object()
                                        .field("url", Schema.string())
                                        .field("kind", Schema.string().minLength(4))
                                        .alias("kind", "type")
                                        .build()),
                        ONLY_TYPE,
                        "oneOf@",
                        "required@/url",
                        "minLength@/type"));
    }

    private static Schema message(String type) {
        return Schema.object()
                .field("head", Schema.object().field("type", Schema.constant(type)).build())
                .field("body", Schema.string())
                .build();
    }

    static Stream<Arguments> deep() {
        Schema named =
                Schema.object()
                        .field("head", Schema.object().field("name", Schema.string()).build())
                        .build();
        Schema schema = Schema.oneOf(message("a"), message("b"), named);
        Schema link = Schema.oneOf(message("a"), message("b"), LINK);
        Map<String, Object> unknown = Map.of("type", "c");
        return EntryPoint.of(
                invalid(schema, Map.of("head", unknown), "enum@/head/type"),
                invalid(link, Map.of("head", unknown), "enum@/head/type"),
                invalid(link, Map.of("head", unknown, "url", 5), "type@/url"),
                invalid(
                        schema,
                        Map.of("head", Map.of("type", "c", "name", List.of())),
                        "oneOf@",
                        "type@/head/name"),
                invalid(
                        Schema.oneOf(
                                message("a"),
                                message("b"),
                                Schema.object()
                                        .field("head", Schema.map(Schema.string().minLength(2)))
                                        .build()),
                        Map.of("head", unknown),
                        "oneOf@",
                        "minLength@/head/type"));
    }

    private static Schema call(String name, int least) {
        return Schema.array(Schema.any())
                .prefixItems(Schema.constant(name), Schema.integer().strict())
                .minItems(least);
    }

    static Stream<Arguments> tuples() {
        Schema calls = Schema.oneOf(call("add", 3), call("not", 2));
        Schema nested =
                Schema.oneOf(
                        Schema.array(Schema.any()).prefixItems(EMAIL).minItems(1),
                        Schema.array(Schema.any()).prefixItems(SMS).minItems(1));
        return EntryPoint.of(
                invalid(calls, List.of(), "enum@/0"),
                invalid(calls, List.of("or"), "enum@/0"),
                invalid(calls, List.of("not"), "minItems@"),
                invalid(
                        Schema.oneOf(
                                Schema.object().field("op", call("add", 1)).build(),
                                Schema.object().field("op", call("not", 1)).build()),
                        Map.of("op", List.of()),
                        "enum@/op/0"),
                // A branch that can do without the item.
                invalid(
                        Schema.anyOf(
                                call("add", 3),
                                call("not", 2),
                                Schema.array(Schema.any())
                                        .prefixItems(Schema.constant("nil"))
                                        .satisfies("odd", List.class, it -> false)),
                        List.of(),
                        "odd@"),
                invalid(nested, List.of(), "oneOf@", "minItems@"),
                // Items have a say, and so has contains.
                invalid(
                        Schema.anyOf(call("add", 2), call("not", 2), Schema.array(Schema.bool())),
                        List.of("or", 1),
                        "anyOf@",
                        "type@/0"),
                invalid(
                        Schema.anyOf(
                                call("add", 2),
                                call("not", 2),
                                Schema.array(Schema.any()).minItems(9)),
                        List.of("or", 1),
                        "enum@/0"));
    }

    /** What is listed is told beside the others. */
    static Stream<Arguments> scalars() {
        Schema percent = Schema.string().pattern("^\\d+%$");
        Schema width =
                Schema.anyOf(Schema.enumOf("auto", "none"), Schema.integer().strict(), percent);
        return EntryPoint.of(
                invalid(width, "atuo", "anyOf@", "enum@", "pattern@"),
                invalid(
                        Schema.object().field("width", width).build(),
                        Map.of("width", "atuo"),
                        "anyOf@/width",
                        "enum@/width",
                        "pattern@/width"),
                invalid(width, true, "type@"),
                invalid(width, List.of(), "type@"),
                invalid(
                        Schema.anyOf(
                                Schema.constant("auto").satisfies("odd", Object.class, it -> false),
                                percent),
                        "auto",
                        "odd@"),
                invalidJson(width, "\"\\ud800\"", "anyOf@", "unicode@"));
    }

    @Test
    void tag_thatIsUnknown_isToldWithWhatTheTaggedBranchesList() {
        Violation violation = SATYA.compile(beside(LINK), Object.class).violations(FAX).head();

        assertThat(violation.arguments()).isEqualTo(Map.of("enum", List.of("email", "sms")));
        assertThat(violation.instance()).isEqualTo("fax");
    }

    @Test
    void item_thatIsLacking_isToldWithWhatItMayBe() {
        Schema calls = Schema.oneOf(call("add", 3), call("not", 2));
        Violation violation = SATYA.compile(calls, Object.class).violations(List.of()).head();

        assertThat(violation.arguments()).isEqualTo(Map.of("enum", List.of("add", "not")));
        assertThat(violation.instance()).isNull();
    }

    @Test
    void scalar_thatIsUnknown_isToldWithTheWordsOfAllBranches() {
        Schema schema =
                Schema.anyOf(
                        Schema.enumOf("auto", "none"),
                        Schema.string().pattern("^\\d+%$"),
                        Schema.constant("full").secret());

        Violation words = SATYA.compile(schema, Object.class).violations("atuo").get(1);

        assertThat(words.arguments().get("enum")).isEqualTo(Violation.SECRET);
        assertThat(words.instance()).isEqualTo(Violation.SECRET);
    }
}
