package dev.satya;

import static dev.satya.TextInput.Empty.ABSENT;
import static dev.satya.TextInput.Names.NESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.satya.schema.Field;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts by name, and the instance that they stand for. */
class TextInstanceTest {
    private static final TextInput FLAT = TextInput.DEFAULT;
    private static final TextInput WAYS = FLAT.with(NESTED);

    private static final Schema ADDRESS =
            Schema.object().field("city", Schema.string()).optional("zip", Schema.string()).build();
    private static final Schema LINE =
            Schema.object()
                    .field("sku", Schema.string())
                    .optional("tags", Schema.array(Schema.string()))
                    .build();
    private static final Schema ORDER =
            Schema.object("Order")
                    .field("id", Schema.integer())
                    .optional("tags", Schema.array(Schema.string()))
                    .optional("address", ADDRESS)
                    .optional("lines", Schema.array(LINE))
                    .optional("parent", Schema.reference("Order"))
                    .optional("prices", Schema.map(Schema.array(Schema.number())))
                    .build();

    /** What a form sends, and what is made of it. */
    private record Form(TextInput input, Schema schema, Map<String, ?> texts, Object expected) {}

    private static Form form(TextInput input, Schema schema, Map<String, ?> texts, Object is) {
        return new Form(input, schema, texts, is);
    }

    private static Map<String, Object> none() {
        return new LinkedHashMap<>();
    }

    private static Map<String, Object> nothing(String name) {
        Map<String, Object> texts = none();
        texts.put(name, null);
        return texts;
    }

    private static String steps(int count) {
        return "a" + ".a".repeat(count - 1);
    }

    private static Object nested(int count, Object end) {
        Object value = end;
        for (int i = 0; i < count; i++) {
            value = Map.of("a", value);
        }
        return value;
    }

    private static Schema textOrTexts() {
        return Schema.anyOf(Schema.string(), Schema.array(Schema.string()));
    }

    /** Objects of which each has an array of its own. */
    private static Schema branches(int count) {
        return Schema.anyOf(
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        Schema.object()
                                                .field("k", Schema.constant("b" + i))
                                                .field("l" + i, Schema.array(Schema.string()))
                                                .build())
                        .toArray(Schema[]::new));
    }

    private static Map<String, Object> lastOf(int branch) {
        return Map.of("k", "b" + branch, "l" + branch, List.of("5"));
    }

    private static Stream<Form> forms() {
        Schema any = Schema.any();
        return Stream.of(
                form(FLAT, ORDER, none(), Map.of()),
                form(FLAT, ORDER, Map.of("id", "7"), Map.of("id", "7")),
                form(FLAT, ORDER, Map.of("id", List.of("7")), Map.of("id", "7")),
                form(FLAT, ORDER, Map.of("id", List.of("7", "8")), Map.of("id", List.of("7", "8"))),
                form(FLAT, ORDER, Map.of("id", new String[] {"7"}), Map.of("id", "7")),
                form(FLAT, ORDER, Map.of("tags", "a"), Map.of("tags", List.of("a"))),
                form(
                        FLAT,
                        ORDER,
                        Map.of("tags", List.of("a", "b")),
                        Map.of("tags", List.of("a", "b"))),
                form(FLAT, ORDER, Map.of("id", ""), Map.of("id", "")),
                form(FLAT.with(ABSENT), ORDER, Map.of("id", ""), Map.of()),
                form(FLAT.with(ABSENT), ORDER, Map.of("tags", List.of("", "a")), list("tags", "a")),
                form(FLAT, ORDER, nothing("id"), Map.of()),
                form(FLAT, ORDER, Map.of("tags", List.of()), Map.of()),
                form(FLAT, ORDER, Map.of("tags", Arrays.asList("a", null)), list("tags", "a")),
                form(FLAT, ORDER, Map.of("id", 5), Map.of("id", 5)),
                form(FLAT, ORDER, Map.of("address.city", "Oslo"), Map.of("address.city", "Oslo")),

                // ways
                form(
                        WAYS,
                        ORDER,
                        Map.of("address.city", "Oslo"),
                        Map.of("address", Map.of("city", "Oslo"))),
                form(
                        WAYS,
                        ORDER,
                        Map.of("address[city]", "Oslo", "address.zip", "1"),
                        Map.of("address", Map.of("city", "Oslo", "zip", "1"))),
                form(
                        WAYS,
                        ORDER,
                        Map.of("lines[3].sku", "b", "lines[1].sku", "a", "lines[1].tags", "x"),
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of("sku", "a", "tags", List.of("x")),
                                        Map.of("sku", "b")))),
                form(
                        WAYS,
                        ORDER,
                        Map.of("lines[10].sku", "k", "lines[9].sku", "j"),
                        Map.of("lines", List.of(Map.of("sku", "j"), Map.of("sku", "k")))),
                form(WAYS, ORDER, Map.of("tags[0]", "a"), list("tags", "a")),
                form(
                        WAYS,
                        Schema.object().optional("t", textOrTexts()).build(),
                        Map.of("t[0]", "a", "t[1]", "b"),
                        list("t", "a", "b")),
                form(
                        WAYS,
                        Schema.object().optional("t", textOrTexts()).build(),
                        Map.of("t", "a"),
                        Map.of("t", "a")),
                form(FLAT, branches(70), Map.of("k", "b69", "l69", "5"), lastOf(69)),
                form(WAYS, ORDER, Map.of("tags.1", "b", "tags.0", "a"), list("tags", "a", "b")),
                form(WAYS, ORDER, Map.of("tags.x", "b"), Map.of("tags", Map.of("x", "b"))),
                form(
                        WAYS,
                        ORDER,
                        Map.of("tags[1234567890]", "b"),
                        Map.of("tags", Map.of("1234567890", "b"))),
                form(WAYS, ORDER, Map.of("address[0]", "b"), Map.of("address", Map.of("0", "b"))),
                form(
                        WAYS,
                        ORDER,
                        Map.of("parent.parent.tags", "t"),
                        Map.of("parent", Map.of("parent", list("tags", "t")))),
                form(WAYS, ORDER, Map.of("prices.eu", "1"), Map.of("prices", list("eu", "1"))),

                // names that are no ways
                form(WAYS, any, Map.of(".a", "1"), Map.of(".a", "1")),
                form(WAYS, any, Map.of("a..b", "1"), Map.of("a..b", "1")),
                form(WAYS, any, Map.of("a.", "1"), Map.of("a.", "1")),
                form(WAYS, any, Map.of("a[]", "1"), Map.of("a[]", "1")),
                form(WAYS, any, Map.of("a[b", "1"), Map.of("a[b", "1")),
                form(WAYS, any, Map.of("a[b]c", "1"), Map.of("a[b]c", "1")),
                form(WAYS, any, Map.of("[a]", "1"), Map.of("[a]", "1")),
                form(WAYS, any, Map.of("", "1"), Map.of("", "1")),
                form(WAYS, any, Map.of("a[b].c[d]", "1"), nest("1", "a", "b", "c", "d")),
                form(WAYS, any, Map.of("a[b][c]", "1"), nest("1", "a", "b", "c")),
                form(WAYS, any, Map.of("a[b.c]", "1"), nest("1", "a", "b.c")),
                form(WAYS, any, Map.of(steps(32), "1"), nested(32, "1")),
                form(WAYS, any, Map.of(steps(33), "1"), Map.of(steps(33), "1")),

                // ways that meet
                form(WAYS, any, ordered("a.b", "2", "a", "1"), Map.of("a", "1", "a.b", "2")),

                // what looks through to the kinds of values
                form(FLAT, Schema.allOf(ORDER), Map.of("tags", "a"), list("tags", "a")),
                form(FLAT, UnevaluatedSchema.of(ORDER), Map.of("tags", "a"), list("tags", "a")),
                form(FLAT, Schema.not(ORDER), Map.of("tags", "a"), Map.of("tags", "a")),
                form(FLAT, member(Schema.array(any).nullable()), Map.of("m", "a"), list("m", "a")),
                form(
                        FLAT,
                        member(Schema.anyOf(Schema.string(), Schema.array(Schema.string()))),
                        Map.of("m", "a"),
                        Map.of("m", "a")),
                form(
                        FLAT,
                        member(Schema.anyOf(Schema.string(), Schema.array(Schema.string()))),
                        Map.of("m", List.of("a", "b")),
                        list("m", "a", "b")),
                form(
                        FLAT,
                        Schema.definitions(
                                Map.of("list", Schema.array(Schema.string())),
                                member(Schema.reference("list"))),
                        Map.of("m", "a"),
                        list("m", "a")),
                form(FLAT, member(Schema.reference("nowhere")), Map.of("m", "a"), Map.of("m", "a")),
                form(
                        FLAT,
                        Schema.definitions(
                                Map.of("loop", Schema.reference("loop")),
                                member(Schema.reference("loop"))),
                        Map.of("m", "a"),
                        Map.of("m", "a")),
                form(
                        WAYS,
                        member(
                                Schema.array(Schema.string())
                                        .prefixItems(Schema.array(Schema.string()))),
                        Map.of("m[0]", "a", "m[1]", "b"),
                        Map.of("m", List.of(List.of("a"), "b"))),
                form(
                        FLAT,
                        Schema.object()
                                .field(
                                        Field.required("m", Schema.array(Schema.string()))
                                                .alias("n"))
                                .build(),
                        Map.of("n", "a"),
                        list("n", "a")));
    }

    private static Schema member(Schema schema) {
        return Schema.object().field("m", schema).build();
    }

    private static Map<String, Object> list(String name, Object... texts) {
        return Map.of(name, List.of(texts));
    }

    private static Object nest(Object end, String... names) {
        Object value = end;
        for (int i = names.length - 1; i >= 0; i--) {
            value = Map.of(names[i], value);
        }
        return value;
    }

    private static Map<String, Object> ordered(Object... namesAndTexts) {
        Map<String, Object> texts = none();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put((String) namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void standForAnInstance(Form form) {
        assertEquals(form.expected, form.input.instance(form.schema, form.texts));
    }

    @Test
    void twoNamesOfOnePlaceAreRefused() {
        ValidationException refused =
                assertThrows(
                        ValidationException.class,
                        () -> WAYS.instance(Schema.any(), ordered("a[b]", "3", "a.b", "2")));
        assertEquals(
                "a.b: must not be given twice: \"a.b\" and \"a[b]\" are names of one place"
                        + " (duplicateKey)",
                refused.violations().head().toString());
    }

    @Test
    void membersComeInTheOrderOfTheNames() {
        Map<String, Object> texts = ordered("c", "1", "a.x", "2", "b", "3");
        List<String> names = new ArrayList<>(WAYS.instance(Schema.any(), texts).keySet());
        assertEquals(List.of("c", "b", "a"), names, "shorter ways first");
    }

    @Test
    void whatBeginsSoIsTakenWithoutTheBeginning() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("APP_HOST", "h");
        environment.put("PATH", "p");
        environment.put("APP_", "whole");
        assertEquals(Map.of("HOST", "h", "", "whole"), TextInput.under("APP_", environment));
        assertEquals(Collections.emptyMap(), TextInput.under("X", environment));
    }
}
