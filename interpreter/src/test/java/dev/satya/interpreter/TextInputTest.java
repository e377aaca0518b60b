package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.TextInput;
import dev.satya.TextInput.Empty;
import dev.satya.TextInput.Names;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Extras;
import dev.satya.schema.Strictness;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms, query strings and their like: texts by name that the schema converts. */
class TextInputTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static final Schema ADDRESS =
            Schema.object("Address")
                    .field("city", Schema.string())
                    .optional("zip", Schema.integer())
                    .build();

    private static final Schema ORDER =
            Schema.object("Order")
                    .field("id", Schema.integer())
                    .optional("name", Schema.string())
                    .optional("paid", Schema.bool())
                    .optional("day", Schema.scalar(ScalarTypes.DATE))
                    .optional("tags", Schema.array(Schema.string()))
                    .optional("counts", Schema.array(Schema.integer()).nullable())
                    .optional(
                            "either", Schema.anyOf(Schema.string(), Schema.array(Schema.string())))
                    .optional("address", Schema.reference("Address"))
                    .optional("items", Schema.array(ADDRESS))
                    .optional("scores", Schema.map(Schema.decimal()))
                    .build();

    private static final Schema SHOP = Schema.definitions(Map.of("Address", ADDRESS), ORDER);

    private static final Validator<Model> ORDERS = SATYA.compile(SHOP, Model.class);

    @Test
    void texts_areConvertedAsTheSchemaSays() {
        Map<String, Object> form = new HashMap<>();
        form.put("id", "7");
        form.put("paid", List.of("on"));
        form.put("day", new String[] {"2026-05-31"});
        form.put("tags", "a");
        form.put("counts", List.of("1", "2"));
        form.put("name", null);
        Model order = ORDERS.parseText(form);
        assertThat(order.get("id")).isEqualTo(7L);
        assertThat(order.get("paid")).isEqualTo(true);
        assertThat(order.get("day")).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(order.get("tags")).isEqualTo(List.of("a"));
        assertThat(order.get("counts")).isEqualTo(List.of(1L, 2L));
        assertThat(order.has("name")).isFalse();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Map.of("id", "seven"), List.of("type@/id")),
                Arguments.of(Map.of("id", ""), List.of("type@/id")),
                Arguments.of(Map.of("id", List.of("1", "2")), List.of("type@/id")),
                Arguments.of(Map.of("id", List.of()), List.of("required@/id")),
                Arguments.of(
                        Map.of("id", "1", "counts", List.of("1", "x")), List.of("type@/counts/1")),
                Arguments.of(Map.of("id", "1", "day", "soon"), List.of("format@/day")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void text_thatIsNoValue_isAViolationAtItsName(Map<String, ?> form, List<String> expected) {
        assertThatThrownBy(() -> ORDERS.parseText(form))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e ->
                                assertThat(e.violations().map(TextInputTest::text))
                                        .containsExactlyElementsOf(expected));
    }

    @Test
    void severalTexts_whereTextsAndArraysAreTaken_areAnArray() {
        assertThat(ORDERS.parseText(Map.of("id", "1", "either", "a")).get("either")).isEqualTo("a");
        assertThat(ORDERS.parseText(Map.of("id", "1", "either", List.of("a", "b"))).get("either"))
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void emptyText_isAbsentByChoice() {
        Map<String, Object> form =
                Map.of("id", "1", "name", "", "day", "", "tags", List.of("", "a"), "counts", "");
        TextInput absent = TextInput.DEFAULT.with(Empty.ABSENT);
        Model order = parse(absent, form);
        assertThat(order.has("name")).isFalse();
        assertThat(order.has("day")).isFalse();
        assertThat(order.has("counts")).isFalse();
        assertThat(order.get("tags")).isEqualTo(List.of("a"));
        assertThat(ORDERS.parseText(Map.of("id", "1", "name", "")).get("name")).isEqualTo("");
    }

    @Test
    void nestedNames_leadToMembersAndItems_byChoice() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", "1");
        form.put("address.city", "Bonn");
        form.put("address[zip]", "53111");
        form.put("items[10].city", "B");
        form.put("items[2].city", "A");
        form.put("scores.math", "1.5");
        form.put("tags[0]", "x");
        Model order = parse(TextInput.DEFAULT.with(Names.NESTED), form);
        assertThat(((Model) order.get("address")).get("zip")).isEqualTo(53111L);
        assertThat(order.toJson())
                .contains("\"items\":[{\"city\":\"A\"},{\"city\":\"B\"}]")
                .contains("\"scores\":{\"math\":1.5}")
                .contains("\"tags\":[\"x\"]");
    }

    static Stream<String> namesThatAreNoWays() {
        return Stream.of(
                "a[", "a]", "a..b", ".a", "a[b", "a[]", "a[b]c", "a.", "a" + ".b".repeat(99));
    }

    @ParameterizedTest
    @MethodSource("namesThatAreNoWays")
    void name_thatIsNoWay_isTheNameOfAMember(String name) {
        Schema any = Schema.object().build().withExtras(Extras.KEEP);
        Map<String, Object> instance =
                TextInput.DEFAULT.with(Names.NESTED).instance(any, Map.of(name, "x"));
        assertThat(instance).isEqualTo(Map.of(name, "x"));
    }

    @Test
    void name_thatLeadsThroughAText_isTheNameOfAMember() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", "1");
        form.put("id.more", "2");
        Map<String, Object> instance = TextInput.DEFAULT.with(Names.NESTED).instance(ORDER, form);
        assertThat(instance).isEqualTo(Map.of("id", "1", "id.more", "2"));
    }

    static Stream<Arguments> placesThatAreNamedTwice() {
        return Stream.of(
                Arguments.of("tags[0]", "tags[00]", "tags[0]"),
                Arguments.of("tags[1]", "tags[001]", "tags[1]"),
                Arguments.of("tags[0]", "tags.0", "tags[0]"),
                Arguments.of("items[2].city", "items[02].zip", "items[2]"),
                Arguments.of("items[0].city", "items[0][city]", "items[0].city"),
                Arguments.of("address.city", "address[city]", "address.city"));
    }

    @ParameterizedTest
    @MethodSource("placesThatAreNamedTwice")
    void place_thatTwoNamesLeadTo_isAViolationThatTellsBoth(
            String one, String other, String place) {
        List<String> names = Stream.of(one, other).sorted().toList();
        String told =
                place
                        + ": must not be given twice: \""
                        + names.get(0)
                        + "\" and \""
                        + names.get(1)
                        + "\" are names of one place (duplicateKey)";
        for (List<String> order : List.of(List.of(one, other), List.of(other, one))) {
            Map<String, Object> form = new LinkedHashMap<>(Map.of("id", "1"));
            order.forEach(name -> form.put(name, "53111"));
            assertThatThrownBy(() -> parse(TextInput.DEFAULT.with(Names.NESTED), form))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            e -> assertThat(e.violations()).hasToString("Vector(" + told + ")"));
        }
    }

    static Stream<Arguments> placesThatAreNamedWholeAndInPart() {
        Schema hidden = Schema.array(Schema.string()).before("commas", raw -> raw);
        Schema list = Schema.array(Schema.string());
        Schema either = Schema.anyOf(Schema.string(), list);
        return Stream.of(
                Arguments.of(list, "v", "v[0]"),
                Arguments.of(list, "v", "v.0"),
                Arguments.of(list, "v", "v.x"),
                Arguments.of(list.nullable(), "v", "v[1]"),
                Arguments.of(hidden, "v", "v[0]"),
                Arguments.of(either, "v", "v[0]"),
                Arguments.of(Schema.any(), "v", "v[0]"),
                Arguments.of(Schema.not(Schema.string()), "v", "v.x"),
                Arguments.of(ADDRESS, "v", "v.city"),
                Arguments.of(ADDRESS, "v", "v[city]"),
                Arguments.of(Schema.map(Schema.string()), "v", "v.a"),
                Arguments.of(Schema.array(ADDRESS), "v[0]", "v[0].city"),
                Arguments.of(Schema.map(list), "v.a", "v.a[0]"));
    }

    @ParameterizedTest
    @MethodSource("placesThatAreNamedWholeAndInPart")
    void place_thatIsGivenWholeAndInPart_isAViolationThatTellsBoth(
            Schema schema, String whole, String part) {
        Schema object = Schema.object().optional("v", schema).build();
        String told =
                whole
                        + ": must not be given twice: \""
                        + whole
                        + "\" and \""
                        + part
                        + "\" are all of one place and a part of it (duplicateKey)";
        for (List<String> order : List.of(List.of(whole, part), List.of(part, whole))) {
            Map<String, Object> form = new LinkedHashMap<>();
            order.forEach(name -> form.put(name, "a"));
            form.put(part + "[7]", "b");
            assertThatThrownBy(() -> TextInput.DEFAULT.with(Names.NESTED).instance(object, form))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            e -> assertThat(e.violations()).hasToString("Vector(" + told + ")"));
            form.put(whole, "");
            form.remove(part + "[7]");
            assertThat(
                            TextInput.DEFAULT
                                    .with(Names.NESTED)
                                    .with(Empty.ABSENT)
                                    .instance(object, form))
                    .hasSize(1)
                    .containsKey("v");
        }
    }

    @Test
    void numbersOfMembersOfAMap_areOthers() {
        Map<String, Object> form = Map.of("scores[1]", "1", "scores[01]", "2");
        Map<String, Object> instance = TextInput.DEFAULT.with(Names.NESTED).instance(ORDER, form);
        assertThat(instance).isEqualTo(Map.of("scores", Map.of("1", "1", "01", "2")));
    }

    @Test
    void recursiveSchema_isFollowedAsFarAsTheNamesLead() {
        Schema tree =
                Schema.object("Tree")
                        .field("size", Schema.integer())
                        .optional("left", Schema.reference("Tree"))
                        .build();
        Map<String, Object> form = Map.of("size", "3", "left.size", "2", "left.left.size", "1");
        Validator<Model> trees = SATYA.compile(tree);
        Model model =
                trees.with(Strictness.LAX)
                        .parse(TextInput.DEFAULT.with(Names.NESTED).instance(tree, form));
        assertThat(model.toJson())
                .isEqualTo("{\"size\":3,\"left\":{\"size\":2,\"left\":{\"size\":1}}}");
    }

    enum Colour {
        RED,
        GREEN
    }

    private static final Schema LISTED =
            Schema.object()
                    .optional("size", Schema.enumOf(1, 2.5, "L", true))
                    .optional("agreed", Schema.constant(true))
                    .optional("zero", Schema.constant(0).nullable())
                    .optional("large", Schema.constant(new java.math.BigDecimal("1e400")))
                    .optional("same", Schema.enumOf(1, "1"))
                    .optional("either", Schema.anyOf(Schema.constant(1), Schema.string()))
                    .optional("kinds", Schema.array(Schema.enumOf(1, 2)))
                    .optional("colours", Schema.array(Schema.enumOf(Colour.class)))
                    .optional("colour", Schema.enumOf(Colour.class))
                    .optional("flags", Schema.array(Schema.bool()))
                    .optional("days", Schema.array(Schema.scalar(ScalarTypes.DATE)))
                    .optional(
                            "pet",
                            Schema.discriminated(
                                    "kind",
                                    Map.of(
                                            1, Schema.object().field("n", Schema.integer()).build(),
                                            2, Schema.object().build())))
                    .build();

    static Stream<Arguments> listed() {
        return Stream.of(
                Arguments.of("size", "1", 1L),
                Arguments.of("size", " 1.0 ", 1L),
                Arguments.of("size", "25e-1", 2.5),
                Arguments.of("size", "L", "L"),
                Arguments.of("size", "yes", true),
                Arguments.of("size", "2", "enum"),
                Arguments.of("size", "l", "enum"),
                Arguments.of("size", "", "enum"),
                Arguments.of("size", "1".repeat(100_000), "enum"),
                Arguments.of("size", "1e" + Integer.MAX_VALUE, "enum"),
                Arguments.of("size", "1e99999999999", "enum"),
                Arguments.of("size", "\u0661", "enum"),
                Arguments.of("agreed", "on", true),
                Arguments.of("agreed", "TRUE", true),
                Arguments.of("agreed", "1", true),
                Arguments.of("agreed", "off", "const"),
                Arguments.of("zero", "-0", 0L),
                Arguments.of("zero", "null", "const"),
                Arguments.of("large", "1E400", new java.math.BigDecimal("1e400")),
                Arguments.of("same", "1", "1"),
                Arguments.of("either", "1", "1"),
                Arguments.of("kinds", "2", List.of(2L)),
                Arguments.of("kinds", List.of("1", "2"), List.of(1L, 2L)),
                Arguments.of("kinds", new String[] {"1", "3"}, "enum"),
                Arguments.of("colours", List.of("RED", "GREEN"), List.of(Colour.RED, Colour.GREEN)),
                Arguments.of("colour", "GREEN", Colour.GREEN),
                Arguments.of("colour", List.of("GREEN"), Colour.GREEN),
                Arguments.of("colour", "green", "enum"),
                Arguments.of("flags", List.of("on", "no"), List.of(true, false)),
                Arguments.of("days", "2026-01-02", List.of(LocalDate.of(2026, 1, 2))));
    }

    @ParameterizedTest
    @MethodSource("listed")
    void text_whereValuesAreListed_isTheValueThatItIsReadAs(
            String field, Object text, Object expected) {
        Validator<Model> validator = SATYA.compile(LISTED);
        if (expected.equals("enum") || expected.equals("const")) {
            assertThatThrownBy(() -> validator.parseText(Map.of(field, text)))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("(" + expected + ")");
        } else {
            assertThat(validator.parseText(Map.of(field, text)).get(field)).isEqualTo(expected);
        }
    }

    @Test
    void text_thatIsATag_isTheTagThatItIsReadAs() {
        Map<String, String> form = Map.of("pet.kind", "1", "pet.n", "5");
        Map<?, ?> instance = TextInput.DEFAULT.with(Names.NESTED).instance(LISTED, form);
        Model model = SATYA.compile(LISTED).with(Strictness.LAX).parse(instance);
        assertThat(model.toJson()).isEqualTo("{\"pet\":{\"kind\":1,\"n\":5}}");
    }

    record Chosen(
            java.util.Optional<Integer> count,
            java.util.OptionalInt size,
            java.util.Optional<Colour> colour,
            List<Colour> all) {}

    @Test
    void optional_isTheTextThatItHolds() {
        Validator<Chosen> validator = SATYA.compile(Chosen.class);
        assertThat(
                        validator.parseText(
                                Map.of("count", "7", "size", "8", "colour", "RED", "all", "GREEN")))
                .isEqualTo(
                        new Chosen(
                                java.util.Optional.of(7),
                                java.util.OptionalInt.of(8),
                                java.util.Optional.of(Colour.RED),
                                List.of(Colour.GREEN)));
        Map<String, ?> empty =
                TextInput.DEFAULT
                        .with(Empty.ABSENT)
                        .instance(validator.schema(), Map.of("count", "", "colour", ""));
        assertThat(validator.with(Strictness.LAX).parse(empty))
                .isEqualTo(
                        new Chosen(
                                java.util.Optional.empty(),
                                java.util.OptionalInt.empty(),
                                java.util.Optional.empty(),
                                null));
    }

    @Test
    void nameThatIsNull_isAViolation_asInAMap() {
        Map<String, Object> form = new HashMap<>();
        form.put(null, "x");
        form.put("id", "1");
        Schema closed = ORDER_FORBIDDING;
        for (Names names : Names.values()) {
            Map<?, ?> instance = TextInput.DEFAULT.with(names).instance(closed, form);
            assertThat(instance).isEqualTo(form);
        }
        Validator<Model> validator = SATYA.compile(closed);
        assertThatThrownBy(() -> validator.parseText(form))
                .hasMessage(
                        org.assertj.core.api.Assertions.catchThrowable(
                                        () -> validator.with(Strictness.LAX).parse(form))
                                .getMessage())
                .hasMessageContaining("null");
        Validator<Model> map =
                SATYA.compile(Schema.object().field("m", Schema.map(Schema.string())).build());
        assertThatThrownBy(() -> map.parse(Map.of("m", form)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("null");
    }

    private static final Schema ORDER_FORBIDDING =
            Schema.object().field("id", Schema.integer()).build().withExtras(Extras.FORBID);

    record Settings(int port, List<String> hosts, boolean verbose) {}

    @Test
    void environment_becomesARecord() {
        Map<String, String> environment =
                Map.of("APP_port", "8080", "APP_hosts", "a", "APP_verbose", "yes", "HOME", "/");
        Validator<Settings> settings = SATYA.compile(Settings.class);
        assertThat(settings.parseText(TextInput.under("APP_", environment)))
                .isEqualTo(new Settings(8080, List.of("a"), true));
    }

    @Test
    void arrayOfTexts_elsewhere_isNoText() {
        Validator<Object> texts = SATYA.compile(Schema.string(), Object.class);
        assertThat(texts.isValid(new String[] {"a"})).isFalse();
    }

    private static Model parse(TextInput input, Map<String, ?> form) {
        return ORDERS.with(Strictness.LAX).parse(input.instance(ORDERS.schema(), form));
    }

    private static String text(Violation violation) {
        return violation.code() + "@" + violation.path().toPointer();
    }

    /** Code before a schema sees the text: it may be there to make a list of it. */
    @Test
    void text_inFrontOfCode_staysAText() {
        Schema tags =
                Schema.array(Schema.string())
                        .before(
                                "commas",
                                raw -> raw instanceof String text ? List.of(text.split(",")) : raw);
        Schema wrapped =
                Schema.array(Schema.string())
                        .wrap(
                                "commas",
                                (raw, inner) ->
                                        inner.parse(
                                                raw instanceof String text
                                                        ? List.of(text.split(","))
                                                        : raw));
        Schema after = Schema.array(Schema.string()).after("size", List.class, List::size);
        Validator<Model> validator =
                SATYA.compile(
                        Schema.object()
                                .optional("b", tags)
                                .optional("n", tags.nullable())
                                .optional("w", wrapped)
                                .optional("a", after)
                                .build());

        for (String name : List.of("b", "n", "w")) {
            assertThat(validator.parseText(Map.of(name, "java,json")).get(name))
                    .isEqualTo(List.of("java", "json"));
            assertThat(validator.parseText(Map.of(name, List.of("java", "json"))).get(name))
                    .isEqualTo(List.of("java", "json"));
        }
        assertThat(validator.parseText(Map.of("a", "java,json")).get("a")).isEqualTo(1);
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of("a.c", "1", List.of(1L)),
                Arguments.of("a[c]", "1", List.of(1L)),
                Arguments.of("a.c[0]", "1", List.of(1L)),
                Arguments.of("a.c", List.of("1", "2"), List.of(1L, 2L)),
                Arguments.of("l[0].c", "1", List.of(1L)),
                Arguments.of("c", "1", List.of(1L)));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void name_ofAnAliasPath_leadsToTheField(String name, Object texts, Object value) {
        Schema schema =
                Schema.object()
                        .field("c", Schema.array(Schema.integer()))
                        .aliasPath("c", Path.of("a", "c"), Path.of("l", 0, "c"))
                        .build();
        Map<String, Object> instance =
                TextInput.DEFAULT.with(Names.NESTED).instance(schema, Map.of(name, texts));
        Validator<Model> lax = SATYA.compile(schema, Model.class).with(Strictness.LAX);

        assertThat(lax.parse(instance).get("c")).isEqualTo(value);
    }
}
