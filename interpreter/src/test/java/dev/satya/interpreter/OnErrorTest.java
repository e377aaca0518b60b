package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;
import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ExportOptions.Mode;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import dev.satya.schema.Rule;
import dev.satya.schema.SchemaException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values whose faults are no violations. See ERROR-1 to ERROR-8 of docs/semantics.md. */
class OnErrorTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final HookedSchema OMITTED = Schema.integer().ge(0).onError(OnError.omit());
    private static final Schema OR_7 = Schema.integer().ge(0).onError(OnError.use("7"));
    private static final ObjectSchema OBJECT =
            Schema.object()
                    .field("id", Schema.integer())
                    .optional("age", OMITTED)
                    .withDefault("size", OMITTED, 3)
                    .optional("seats", OR_7)
                    .build();

    @ParameterizedTest
    @MethodSource({"items", "members", "fields", "used", "together"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> items() {
        Schema list = Schema.array(OMITTED);
        Schema nested = Schema.array(Schema.array(OMITTED).minItems(1).onError(OnError.omit()));
        return EntryPoint.of(
                valid(list, List.of(1, "x", 2, -3), List.of(1L, 2L)),
                valid(list, List.of("x"), List.of()),
                valid(list, List.of(), List.of()),
                invalid(list, "x", "type@"),
                invalid(Schema.array(OMITTED).minItems(2), List.of(1, "x"), "minItems@"),
                valid(Schema.array(OMITTED).maxItems(1), List.of("x", 1, "y"), List.of(1L)),
                valid(Schema.array(OMITTED).uniqueItems(), List.of("x", 1, "x"), List.of(1L)),
                invalid(Schema.array(OMITTED).uniqueItems(), List.of("x", 1, 1), "uniqueItems@"),
                valid(Schema.array(OMITTED).dropRepeats(), List.of("x", 1, 1), List.of(1L)),
                valid(
                        Schema.array(OMITTED).prefixItems(Schema.string()),
                        List.of("x", "y", 1),
                        List.of("x", 1L)),
                invalid(
                        Schema.array(OMITTED).prefixItems(Schema.string()),
                        List.of(1, "y", 1),
                        "type@/0"),
                valid(
                        nested,
                        List.of(List.of("x"), List.of(1, "x"), "y", List.of()),
                        List.of(List.of(1L))),
                validJson(list, "[1,{\"a\":[\"\\u0041\",{}]},2]", List.of(1L, 2L)));
    }

    static Stream<Arguments> members() {
        Schema map = Schema.map(OMITTED);
        return EntryPoint.of(
                valid(map, Map.of("a", 1, "b", "x"), Map.of("a", 1L)),
                invalid(
                        Schema.map(OMITTED).minProperties(2),
                        Map.of("a", 1, "b", "x"),
                        "minProperties@"),
                valid(
                        Schema.map(OMITTED).maxProperties(1),
                        Map.of("a", 1, "b", "x"),
                        Map.of("a", 1L)),
                invalidJson(map, "{\"a\":\"x\",\"a\":1}", "duplicateKey@/a"));
    }

    static Stream<Arguments> fields() {
        ObjectSchema counted = OBJECT.maxProperties(2).minProperties(2);
        ObjectSchema kept = OBJECT.withExtras(Extras.KEEP);
        ObjectSchema ruled =
                Schema.object()
                        .optional("age", OMITTED)
                        .rule(Rule.of("adult", it -> it.getLong("age") > 17, "age").whenGiven())
                        .build();
        ObjectSchema replaced =
                Schema.object()
                        .optional("age", Schema.integer().onError(OnError.use(7)))
                        .rule(Rule.of("adult", it -> it.getLong("age") > 17, "age").whenGiven())
                        .build();
        ObjectSchema aliased =
                Schema.object().field(Field.optional("age", OMITTED).alias("years")).build();
        return EntryPoint.of(
                valid(OBJECT, Map.of("id", 1, "age", 2), Map.of("id", 1L, "age", 2L, "size", 3L)),
                valid(OBJECT, Map.of("id", 1, "age", "x"), Map.of("id", 1L, "size", 3L)),
                valid(OBJECT, Map.of("id", 1, "size", -1), Map.of("id", 1L, "size", 3L)),
                valid(
                        OBJECT,
                        Map.of("id", 1, "seats", -1),
                        Map.of("id", 1L, "size", 3L, "seats", 7L)),
                invalid(OBJECT, Map.of("age", "x"), "required@/id"),
                valid(replaced, Map.of(), Map.of()),
                valid(replaced, Map.of("age", 18), Map.of("age", 18L)),
                invalid(replaced, Map.of("age", "x"), "adult@"),
                valid(
                        counted,
                        Map.of("id", 1, "age", "x", "seats", 1),
                        Map.of("id", 1L, "size", 3L, "seats", 1L)),
                invalid(counted, Map.of("id", 1, "age", "x"), "minProperties@"),
                valid(
                        kept,
                        Map.of("id", 1, "age", "x", "z", 1),
                        Map.of("id", 1L, "size", 3L, "z", 1L)),
                valid(ruled, Map.of("age", -4), Map.of()),
                invalid(ruled, Map.of("age", 4), "adult@"),
                valid(aliased, Map.of("years", 4), Map.of("age", 4L)),
                valid(aliased, Map.of("years", "x"), Map.of()),
                invalid(aliased, Map.of("years", "x", "age", "y"), "duplicateKey@/years"),
                invalidJson(OBJECT, "{\"id\":1,\"age\":1,\"age\":2}", "duplicateKey@/age"),
                valid(
                        Schema.allOf(
                                OBJECT, Schema.object().optional("z", Schema.integer()).build()),
                        Map.of("id", 1, "age", "x", "z", 2),
                        Map.of("id", 1L, "size", 3L, "z", 2L)));
    }

    static Stream<Arguments> used() {
        Schema model =
                Schema.object()
                        .withDefault("a", Schema.integer(), 1)
                        .build()
                        .onError(OnError.use(Map.of()));
        Schema self =
                Schema.object("Node")
                        .optional(
                                "next",
                                Schema.reference("Node").nullable().onError(OnError.use(null)))
                        .build();
        Map<String, Object> end = new HashMap<>();
        end.put("next", null);
        return EntryPoint.of(
                valid(OR_7, 1, 1L),
                valid(OR_7, -1, 7L),
                valid(OR_7, List.of(1), 7L),
                valid(OR_7, null, 7L),
                valid(model, 5, Map.of("a", 1L)),
                valid(
                        Schema.array(model),
                        List.of(1, Map.of("a", 2)),
                        List.of(Map.of("a", 1L), Map.of("a", 2L))),
                valid(self, Map.of("next", Map.of("next", 5)), Map.of("next", end)),
                valid(OR_7.nullable(), null, null),
                invalid(Schema.not(OR_7), "x", "not@"));
    }

    static Stream<Arguments> together() {
        return EntryPoint.of(
                valid(Schema.anyOf(Schema.string(), OR_7), "x", "x"),
                valid(Schema.anyOf(Schema.string(), OR_7), List.of(), 7L),
                valid(Schema.allOf(OR_7, Schema.any()), "x", 7L));
    }

    @Test
    void fault_whereErrorsAreRaised_isAViolation() {
        Validator<Model> validator = SATYA.compile(OBJECT);
        Map<String, Object> instance = Map.of("id", 1, "age", "x", "seats", -1);

        assertThat(validator.isValid(instance)).isTrue();
        assertThat(codes(validator.raising().violations(instance)))
                .containsExactly("type@/age", "minimum@/seats");
        assertThat(
                        codes(
                                validator
                                        .raising()
                                        .violationsJson("{\"id\":1,\"age\":\"x\",\"seats\":-1}")))
                .containsExactly("type@/age", "minimum@/seats");
        assertThat(validator.raising().isValid(instance)).isFalse();
    }

    @Test
    void items_whereErrorsAreRaised_keepTheirPositions() {
        Validator<Object> validator = SATYA.compile(Schema.array(OMITTED), Object.class).raising();

        assertThat(codes(validator.violations(List.of("x", 1, -1))))
                .containsExactly("type@/0", "minimum@/2");
        assertThat(codes(validator.violationsJson("[\"x\",1,-1]")))
                .containsExactly("type@/0", "minimum@/2");
        assertThat(validator.parse(List.of(1))).isEqualTo(List.of(1L));
    }

    static Stream<Arguments> models() {
        Validator<Model> plain = SATYA.compile(OBJECT);
        Schema more = Schema.object().optional("z", Schema.integer()).build();
        Validator<Model> merged = SATYA.compile(Schema.allOf(OBJECT, more), Model.class);
        Map<String, Object> instance = Map.of("id", 1, "age", 2, "size", 1);
        return Stream.of(
                Arguments.of("parse", plain.parse(instance)),
                Arguments.of("raising", plain.raising().parse(instance)),
                Arguments.of("merged", merged.parse(instance)),
                Arguments.of(
                        "changed", plain.parse(Map.of("id", 1)).with("age", 2).with("size", 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void change_thatWouldBeLeftOut_isRefused(String name, Model model) {
        for (String field : List.of("age", "size")) {
            Object before = model.get(field);

            assertThatThrownBy(() -> model.set(field, "x"))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining(field + ": must be an integer, not a string");
            assertThatThrownBy(() -> model.with(field, -1))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining(field + ": must be at least 0");
            assertThat(model.get(field)).isEqualTo(before);
            assertThat(model.isSet(field)).isTrue();
            assertThat(model.has(field)).isTrue();
        }
        model.set("seats", "x");
        assertThat(model.get("seats")).isEqualTo(7L);
        model.set("size", "4");
        assertThat(model.toMap()).isEqualTo(Map.of("id", 1L, "age", 2L, "size", 4L, "seats", 7L));
    }

    @Test
    void text_thatIsNoJson_isNotLeftOut() {
        Validator<Object> validator = SATYA.compile(Schema.array(OMITTED), Object.class);

        assertThat(codes(validator.violationsJson("[1,{\"a\":tru},2]"))).containsExactly("json@");
    }

    @Test
    void limit_belowASchemaThatDropsFaults_endsTheRun() {
        Satya satya = Satya.builder().limits(Limits.DEFAULT.withDepth(3)).build();
        Validator<Object> validator =
                satya.compile(Schema.array(Schema.any().onError(OnError.omit())), Object.class);

        assertThat(codes(validator.violations(List.of(List.of(List.of(List.of()))))))
                .containsExactly("limit@/0/0/0");
        assertThat(codes(validator.violationsJson("[[[[]]]]"))).containsExactly("limit@/0/0/0");
    }

    /** A record is made anew; nothing is set in a bean, so it keeps its faults, and they are told. */
    record Point(Long x, Long y) {}

    static final class Bean {
        private Long x;

        public Long getX() {
            return x;
        }

        public void setX(Long x) {
            this.x = x;
        }
    }

    @Test
    void objectThatThereIs_withAFault_isMadeAnewOrRefused() {
        ObjectSchema object = Schema.object().optional("x", OMITTED).optional("y", OR_7).build();
        Bean bean = new Bean();
        bean.setX(-1L);
        Validator<Bean> beans =
                SATYA.compile(
                        Schema.object().optional("x", OMITTED).build().as(Bean.class), Bean.class);

        assertThat(SATYA.compile(object.as(Point.class), Point.class).parse(new Point(-1L, -1L)))
                .isEqualTo(new Point(null, 7L));
        assertThat(codes(beans.violations(bean))).containsExactly("minimum@/x");
        assertThat(beans.parse(Map.of("x", -1)).getX()).isNull();
    }

    static Stream<Arguments> mistakes() {
        Schema bad = Schema.integer().onError(OnError.use("x"));
        return Stream.of(
                Arguments.of(OMITTED, "leaves out nothing here"),
                Arguments.of(OMITTED.nullable(), "leaves out nothing here"),
                Arguments.of(Schema.array(OMITTED.nullable()), "/items"),
                Arguments.of(Schema.array(OMITTED).contains(Schema.any(), 1, 2), "/items"),
                Arguments.of(Schema.object().field("a", OMITTED).build(), "/properties/a"),
                Arguments.of(
                        Schema.object()
                                .optional("a", OMITTED)
                                .build()
                                .patternProperty("a", Schema.any()),
                        "/properties/a"),
                Arguments.of(Schema.object().build().withExtras(OMITTED), "/additionalProperties"),
                Arguments.of(Schema.array(Schema.any()).prefixItems(OMITTED), "/prefixItems/0"),
                Arguments.of(Schema.map(OMITTED, Schema.any()), "/propertyNames"),
                Arguments.of(
                        Schema.definitions(
                                Map.of("r", OMITTED), Schema.array(Schema.reference("r"))),
                        "leaves out nothing here"),
                Arguments.of(
                        Schema.array(bad),
                        "what onError uses is not valid: must be an integer, not a string (type) at"
                                + " /items"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void schema_thatLeavesOutWhatMustBeThere_isRefused(Schema schema, String message) {
        assertThatThrownBy(() -> SATYA.compile(schema, Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message);
    }

    @Test
    void sharedSchema_ofALargeItem_isStillLeftOut() {
        Schema item = Schema.string();
        for (int i = 0; i < 40; i++) {
            item = Schema.object().field("f" + i, item).build();
        }
        Schema omitted = item.onError(OnError.omit());
        Schema both =
                Schema.object()
                        .field("a", Schema.array(omitted))
                        .field("b", Schema.array(omitted))
                        .build();

        assertThat(
                        SATYA.compile(both, Model.class)
                                .parse(Map.of("a", List.of(1), "b", List.of()))
                                .toMap())
                .isEqualTo(Map.of("a", List.of(), "b", List.of()));
    }

    @Test
    void schema_writtenAndReadAgain_saysTheSame() {
        Schema schema =
                Schema.object()
                        .optional("age", OMITTED.title("Age"))
                        .optional("seats", OR_7)
                        .optional(
                                "name",
                                Schema.string().onError(OnError.use("")).onError(OnError.omit()))
                        .build();

        Map<String, Object> written = schema.toMap();
        Schema read = Schema.fromMap(written);

        assertThat(written.toString())
                .contains("age={type=integer, minimum=0, x-onError=omit, title=Age}")
                .contains("x-onError={use=7}");
        assertThat(read.toMap()).isEqualTo(written);
        Map<String, Object> instance = Map.of("age", "x", "seats", "y", "name", 1);
        assertThat(SATYA.compile(read, Model.class).parse(instance).toMap())
                .isEqualTo(SATYA.compile(schema, Model.class).parse(instance).toMap())
                .isEqualTo(Map.of("seats", 7L, "name", ""));
    }

    @Test
    void schema_ofOneSide_tellsWhatMayCome() {
        Schema schema = Schema.array(OMITTED).maxItems(3);

        assertThat(schema.toMap(ExportOptions.DEFAULT.withMode(Mode.INPUT)).toString())
                .contains("x-onError=omit");
        assertThat(schema.toMap(ExportOptions.DEFAULT.withMode(Mode.OUTPUT)).toString())
                .doesNotContain("x-onError");
    }

    private enum Colour {
        RED,
        GREEN
    }

    static Stream<Arguments> constants() {
        Schema colour = Schema.enumOf(Colour.class);
        Schema day = Schema.scalar(ScalarTypes.DATE);
        LocalDate may = LocalDate.of(2026, 5, 31);
        Schema object = Schema.object().field("c", colour).build();
        return Stream.of(
                Arguments.of(colour, Colour.RED, "RED"),
                Arguments.of(colour.nullable(), Colour.GREEN, "GREEN"),
                Arguments.of(day, may, "2026-05-31"),
                Arguments.of(Schema.array(colour), List.of(Colour.RED), List.of("RED")),
                Arguments.of(Schema.map(day), Map.of("a", may), Map.of("a", "2026-05-31")),
                Arguments.of(object, Map.of("c", Colour.RED), Map.of("c", "RED")));
    }

    /** What a schema holds is written in JSON terms, so that it can be read again. */
    @ParameterizedTest
    @MethodSource("constants")
    void valueOfAClass_writtenAndReadAgain_isTheSame(Schema schema, Object value, Object written) {
        Schema used = Schema.array(schema.onError(OnError.use(value)));
        Schema defaulted = Schema.object().withDefault("f", schema, value).build();

        for (Schema of : List.of(used, defaulted)) {
            Map<String, Object> map = of.toMap();
            assertThat(Schema.fromMap(map).toMap()).isEqualTo(map);
            assertThat(SATYA.schemaFromJson(of.toJson()).toMap()).isEqualTo(map);
        }
        assertThat(used.toMap().get("items").toString()).contains("x-onError");
        assertThat(
                        SATYA.toJson(
                                SATYA.compile(Schema.fromMap(used.toMap()), Object.class)
                                        .parse(List.of(Map.of("?", 0)))))
                .isEqualTo(SATYA.toJson(List.of(written)));
        assertThat(SATYA.compile(Schema.fromMap(defaulted.toMap())).parse(Map.of()).toJson())
                .isEqualTo(SATYA.toJson(Map.of("f", written)));
    }
}
