package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What applies of several schemas over one value, in how many passes, and that it tells no other
 * faults.
 */
class OnePassTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static final ObjectSchema A = keeping("a", Schema.integer());
    private static final ObjectSchema B = keeping("b", Schema.string());
    private static final ObjectSchema C = keeping("c", Schema.bool());
    private static final ObjectSchema AB =
            Schema.object()
                    .optional("a", Schema.integer().ge(0))
                    .optional("b", Schema.any())
                    .extras(Extras.KEEP)
                    .build();

    private static ObjectSchema keeping(String name, Schema schema) {
        return Schema.object().field(name, schema).extras(Extras.KEEP).build();
    }

    static Stream<Arguments> plans() {
        Schema text = Schema.guarded(JsonType.STRING, Schema.string().minLength(2));
        return Stream.of(
                Arguments.of(Schema.allOf(A, B), "of object: 0 and 1 in one pass (one model)"),
                Arguments.of(
                        Schema.allOf(A, B, AB), "of object: 0 and 1 and 2 in one pass (one model)"),
                Arguments.of(
                        Schema.allOf(text, Schema.guarded(JsonType.OBJECT, A)),
                        "of null, boolean, number, array: any; of string: 0; "
                                + "of object: 1 (one model)"),
                Arguments.of(
                        Schema.allOf(A, Schema.guarded(JsonType.OBJECT, B), text),
                        "of null, boolean, number, array: 0; of string: 0, 2; "
                                + "of object: 0 and 1 in one pass (one model)"),
                Arguments.of(
                        Schema.allOf(Schema.allOf(A, text).message("type", "no"), B),
                        "of null, boolean, number, array: 0; of string: 0, 1; "
                                + "of object: 0 (one model)"),
                Arguments.of(Schema.allOf(A, Schema.not(B)), "of object: 0 (one model), 1"),
                Arguments.of(Schema.allOf(A, B.satisfies("odd", Model.class, it -> true)), ""),
                Arguments.of(Schema.allOf(A, B.withExtras(Extras.FORBID)), ""),
                Arguments.of(Schema.allOf(A, B.withExtras(Schema.integer())), ""),
                Arguments.of(Schema.allOf(A, B.patternProperty("^c", Schema.integer())), ""),
                Arguments.of(
                        Schema.allOf(A.patternProperty("^x-", Schema.any()), B),
                        "of object: 0 and 1 in one pass (one model)"),
                Arguments.of(
                        Schema.allOf(
                                A.withExtras(Extras.IGNORE).patternProperty("^x-", Schema.any()),
                                B),
                        ""),
                Arguments.of(Schema.allOf(A, keeping("b", Schema.object().build())), ""),
                Arguments.of(
                        Schema.allOf(
                                A.withExtras(Extras.IGNORE),
                                keeping("b", Schema.object().build()).withExtras(Extras.IGNORE)),
                        "of object: 0 and 1 in one pass (one model)"));
    }

    /** An allOf within an allOf: the first has words of its own, so that it stays one. */
    static Stream<Arguments> nestedPlans() {
        String together = "of object: 0.0 and 0.1 and 1 in one pass (one model)";
        Schema when = Schema.when(A, AB);
        return Stream.of(
                Arguments.of(Schema.allOf(titled(A, B), C), together),
                Arguments.of(
                        based(Schema.allOf(A, B), Schema.allOf(Schema.reference("base"), C)),
                        together),
                Arguments.of(
                        Schema.allOf(titled(A, titled(B, AB)), C),
                        "of object: 0.0 and 0.1.0 and 0.1.1 and 1 in one pass (one model)"),
                Arguments.of(
                        Schema.allOf(titled(A, Schema.guarded(JsonType.OBJECT, B)), C), together),
                Arguments.of(
                        based(A, Schema.allOf(titled(B, Schema.reference("base")), C)), together),
                Arguments.of(based(when, Schema.allOf(titled(B, Schema.reference("base")), C)), ""),
                Arguments.of(Schema.allOf(titled(A, when), C), ""),
                Arguments.of(Schema.allOf(titled(A, titled(B, when)), C), ""),
                Arguments.of(Schema.allOf(titled(A, Schema.guarded(JsonType.OBJECT, when)), C), ""),
                Arguments.of(Schema.allOf(titled(A, B.nullable()), C), ""),
                Arguments.of(Schema.allOf(titled(A, B.message("type", "no")), C), ""));
    }

    private static Schema based(Schema base, Schema schema) {
        return Schema.definitions(Map.of("base", base), schema);
    }

    private static Schema titled(Schema... branches) {
        return Schema.allOf(branches).title("t");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void explain_ofSeveralSchemas_tellsWhatAppliesToWhichType(Schema schema, String plan) {
        String notes =
                SATYA.compile(schema, Object.class)
                        .explain()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("of "))
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("");

        assertThat(notes).isEqualTo(plan);
    }

    @ParameterizedTest
    @MethodSource("nestedPlans")
    void explain_ofAnAllOfWithinAnother_tellsWhetherBothAreOne(Schema schema, String plan) {
        List<String> notes =
                SATYA.compile(schema, Object.class)
                        .explain()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("of object: 0.0"))
                        .toList();

        assertThat(notes).isEqualTo(plan.isEmpty() ? List.of() : List.of(plan));
    }

    /** A map that notes the names that it is asked for. */
    private static final class Asked extends LinkedHashMap<String, Object> {
        private final Map<String, Integer> times = new HashMap<>();

        Asked(Map<String, Object> members) {
            super(members);
        }

        @Override
        public @Nullable Object get(Object name) {
            times.merge((String) name, 1, Integer::sum);
            return super.get(name);
        }
    }

    static Stream<Arguments> severalSchemas() {
        return Stream.of(
                Arguments.of(Schema.allOf(A, B, AB)),
                Arguments.of(
                        Schema.fromMap(
                                Map.of(
                                        "properties",
                                        Map.of("a", Map.of("type", "integer")),
                                        "required",
                                        List.of("a", "b")))),
                Arguments.of(
                        Schema.fromMap(
                                Map.of(
                                        "$ref",
                                        "#/$defs/base",
                                        "properties",
                                        Map.of("b", Map.of("type", "string")),
                                        "$defs",
                                        Map.of("base", Map.of("required", List.of("a")))))));
    }

    @ParameterizedTest
    @MethodSource("severalSchemas")
    void members_ofSeveralSchemas_areLookedUpOnce(Schema schema) {
        Asked instance = new Asked(Map.of("a", 1, "b", "x", "c", 2));
        Validator<Object> validator = SATYA.compile(schema, Object.class);

        assertThat(validator.isValid(instance)).isTrue();
        assertThat(instance.times).isEqualTo(Map.of("a", 1, "b", 1));
    }

    @Test
    void member_ofSeveralSchemas_isShownToEach() {
        Validator<Object> validator = SATYA.compile(Schema.allOf(A, B, AB), Object.class);

        assertThat(validator.isValid(Map.of("a", 1, "b", "x"))).isTrue();
        assertThat(validator.isValid(Map.of("a", -1, "b", "x"))).isFalse();
        assertThat(validator.isValid(Map.of("a", "no", "b", "x"))).isFalse();
        assertThat(validator.isValidJson("{\"a\":1,\"b\":\"x\"}")).isTrue();
        assertThat(validator.isValidJson("{\"a\":-1,\"b\":\"x\"}")).isFalse();
    }

    @Test
    void objects_ofOneText_areEnteredOnce() {
        Satya counting =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(2)).build();
        Validator<Object> validator = counting.compile(Schema.allOf(A, B, AB), Object.class);

        assertThat(validator.isValidJson("{\"a\": 1, \"b\": \"x\"}")).isTrue();
    }

    @Test
    void violations_ofSeveralObjects_areInTheOrderOfTheBranches() {
        Validator<Object> validator = SATYA.compile(Schema.allOf(B, A, AB), Object.class);

        assertThat(
                        EntryPoint.codes(
                                validator
                                        .validate(Map.of("a", -1, "b", 3, "c", "\ud800"))
                                        .getError()))
                .isEqualTo(List.of("type@/b", "unicode@/c", "minimum@/a"));
    }

    @Test
    void model_ofSeveralObjects_isThatOfAllBranches() {
        Validator<Model> validator = SATYA.compile(Schema.allOf(A, B));
        Model model = validator.parse(Map.of("a", 1, "b", "x", "c", 2));

        assertThat(model.names()).containsExactly("a", "b");
        assertThat(model.extras()).isEqualTo(Map.of("c", 2L));
        assertThat(model.with("b", "y").toMap()).isEqualTo(Map.of("a", 1L, "b", "y", "c", 2L));
    }

    @Test
    void field_ofSeveralObjects_hasTheValueOfTheFirst() {
        Schema schema =
                Schema.allOf(keeping("a", Schema.decimal()), keeping("a", Schema.integer()), B);
        Model model = SATYA.compile(schema).parse(Map.of("a", "1", "b", ""));

        assertThat(model.get("a")).isEqualTo(new BigDecimal("1"));
    }
}
