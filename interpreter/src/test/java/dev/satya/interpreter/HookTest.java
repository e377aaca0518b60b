package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.RefusedValueException;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteException;
import dev.satya.schema.Hook;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code before, behind and around schemas. See HOOK-1 to HOOK-5 of docs/semantics.md. */
class HookTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema COMMAS =
            Schema.array(Schema.integer())
                    .minItems(1)
                    .before(
                            "commas",
                            raw ->
                                    raw instanceof String text
                                            ? Arrays.asList(text.split(","))
                                            : raw);
    private static final Schema TRIMMED =
            Schema.string()
                    .minLength(2)
                    .after("trimmed", String.class, String::strip)
                    .satisfies("short", String.class, it -> it.length() < 5);

    @ParameterizedTest
    @MethodSource({"before", "after", "wrap", "together"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    private static Object refuse(String message) {
        throw new RefusedValueException(message);
    }

    static Stream<Arguments> before() {
        Schema refusing = Schema.any().before("never", raw -> refuse(null));
        Schema throwing = Schema.any().before("odd", raw -> List.of().get(0));
        Schema deep = Schema.object().field("a", COMMAS).build();
        return EntryPoint.of(
                valid(COMMAS, "1,2", List.of(1L, 2L)),
                valid(COMMAS, List.of(3), List.of(3L)),
                invalid(COMMAS, "1,x", "type@/1"),
                invalid(COMMAS, 5, "type@"),
                invalid(COMMAS, List.of(), "minItems@"),
                valid(deep, Map.of("a", "7"), Map.of("a", List.of(7L))),
                invalid(deep, Map.of("a", "x"), "type@/a/0"),
                invalid(refusing, 1, "never@"),
                invalid(throwing, 1, "pluginFailure@"),
                invalidJson(COMMAS, "[1,{\"a\":1,\"a\":2}]", "duplicateKey@/1/a"),
                valid(Schema.integer().before("first", HookTest::first), List.of(List.of(4)), 4L),
                invalid(Schema.integer().before("first", HookTest::first), List.of(), "type@"));
    }

    private static Object first(Object raw) {
        return raw instanceof List<?> list && !list.isEmpty() ? first(list.get(0)) : raw;
    }

    static Stream<Arguments> after() {
        Schema even =
                Schema.integer().after("even", Long.class, n -> n % 2 == 0 ? n / 2 : refuse("odd"));
        return EntryPoint.of(
                valid(TRIMMED, " abc ", "abc"),
                invalid(TRIMMED, "a", "minLength@"),
                invalid(TRIMMED, "  abcdef ", "short@"),
                invalid(TRIMMED, 1, "type@"),
                valid(even, 4, 2L),
                invalid(even, 3, "even@"),
                valid(even.nullable(), null, null),
                valid(Schema.integer().nullable().after("x", Long.class, n -> n + 1), null, null),
                invalid(Schema.any().after("x", Long.class, n -> n + 1), "a", "x@"));
    }

    static Stream<Arguments> wrap() {
        Schema or0 =
                Schema.integer()
                        .ge(0)
                        .wrap(
                                "or0",
                                (raw, inner) -> {
                                    try {
                                        return inner.parse(raw);
                                    } catch (ValidationException e) {
                                        return e.violations().size() == 1 ? 0L : -1L;
                                    }
                                });
        Schema same = Schema.array(Schema.integer()).wrap("same", (raw, inner) -> inner.parse(raw));
        Schema twice =
                Schema.integer().wrap("twice", (raw, in) -> List.of(in.parse(raw), in.parse(raw)));
        Schema skips =
                Schema.integer()
                        .wrap("skips", (raw, inner) -> raw == null ? "none" : inner.parse(raw));
        return EntryPoint.of(
                valid(or0, 5, 5L),
                valid(or0, -5, 0L),
                valid(or0, "x", 0L),
                valid(same, List.of("1"), List.of(1L)),
                invalid(same, List.of("x", 1, "y"), "type@/0", "type@/2"),
                invalid(twice, 1, "pluginFailure@"),
                valid(skips, null, "none"),
                invalid(Schema.any().wrap("no", (raw, inner) -> refuse("no")), 1, "no@"));
    }

    static Stream<Arguments> together() {
        Schema chain =
                Schema.string()
                        .before("b", raw -> raw instanceof List<?> list ? list.get(0) : raw)
                        .after("a", String.class, Integer::valueOf)
                        .before("c", raw -> raw instanceof Boolean ? List.of("1") : raw);
        return EntryPoint.of(
                valid(chain, true, 1),
                valid(chain, List.of("2"), 2),
                valid(chain, "3", 3),
                invalid(chain, "x", "pluginFailure@"),
                invalid(chain, List.of(), "pluginFailure@"),
                valid(Schema.array(chain).uniqueItems(), List.of("1", "2"), List.of(1, 2)),
                invalid(Schema.array(chain).uniqueItems(), List.of("1", true), "uniqueItems@"));
    }

    @Test
    void refusal_withWords_hasThem() {
        Schema schema = Schema.integer().after("even", Long.class, n -> refuse("must be even"));

        Violation violation = SATYA.compile(schema, Object.class).violations(3).head();

        assertThat(violation.message()).isEqualTo("must be even");
        assertThat(violation.instance()).isEqualTo(3L);
    }

    @Test
    void text_aboutWhichCodeSaysNothingGood_isHeldByTheViolation() {
        Schema schema = Schema.integer().after("even", Long.class, n -> refuse(null));

        Violation violation = SATYA.compile(schema, Object.class).violationsJson("3").head();

        assertThat(violation.instance()).isEqualTo(3L);
        assertThat(violation.message()).contains("even");
    }

    @Test
    void secret_thatCodeRefuses_isNotShown() {
        Schema schema = Schema.string().after("no", String.class, it -> refuse(null)).secret();

        assertThat(SATYA.compile(schema, Object.class).violations("pw").head().toString())
                .doesNotContain("pw");
    }

    @Test
    void inner_askedOnceByEachWrap_isNotAskedAgainAndAgain() {
        List<Object> asked = new ArrayList<>();
        Schema schema = Schema.integer().satisfies("seen", Long.class, it -> asked.add(it) || true);
        for (int i = 0; i < 40; i++) {
            schema = schema.wrap("w" + i, (raw, inner) -> inner.parse(raw));
        }

        SATYA.compile(schema, Object.class).parse(1);

        assertThat(asked).hasSize(1);
    }

    @Test
    void limit_withinAWrapThatCatchesAll_endsTheRun() {
        Satya satya = Satya.builder().limits(Limits.DEFAULT.withDepth(3)).build();
        Schema schema = Schema.any().wrap("or0", HookTest::orZero);

        assertThat(codes(satya.compile(schema, Object.class).violations(1)))
                .containsExactly("limit@/0/0/0");
    }

    private static Object orZero(Object raw, Hook.Inner inner) {
        try {
            return inner.parse(List.of(List.of(List.of(List.of(raw)))));
        } catch (RuntimeException e) {
            return 0L;
        }
    }

    @Test
    void inner_keptAndAskedLater_refuses() {
        List<Hook.Inner> kept = new ArrayList<>();
        Schema schema = Schema.integer().wrap("keeps", (raw, inner) -> kept.add(inner));

        SATYA.compile(schema, Object.class).parse(1);

        assertThatThrownBy(() -> kept.get(0).parse(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void model_ofAHookedObject_mayBeMadeAndRefused() {
        Schema user =
                Schema.object("User")
                        .field("name", Schema.string())
                        .build()
                        .before(
                                "text",
                                raw -> raw instanceof String name ? Map.of("name", name) : raw);
        Validator<Object> users = SATYA.compile(Schema.array(user), Object.class);

        assertThat(users.parseJson("[\"a\",{\"name\":\"b\"}]").toString())
                .contains("a")
                .contains("b");
        assertThat(codes(users.violations(List.of("a", Map.of()))))
                .containsExactly("required@/1/name");
    }

    @Test
    void code_inASchema_isNotWritten() {
        assertThatThrownBy(Schema.object().field("a", COMMAS).build()::toMap)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("before hook \"commas\" is code and has no written form")
                .hasMessageContaining("/properties/a");
    }

    private static Object inItself(boolean isList) {
        List<Object> list = new ArrayList<>();
        Map<String, Object> map = new HashMap<>();
        list.addAll(List.of(1, isList ? list : map, list));
        map.putAll(Map.of("a", list, "b", map));
        return isList ? list : map;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void value_withinItself_isRefusedWhereItIsWritten(boolean isList) {
        Schema made = Schema.any().after("a", Object.class, it -> inItself(isList));
        Schema wrapped = Schema.any().wrap("w", (raw, inner) -> inItself(isList));
        for (Schema schema : List.of(made, wrapped)) {
            Model model =
                    SATYA.compile(Schema.object().field("f", schema).build()).parse(Map.of("f", 1));

            assertThatThrownBy(model::toMap)
                    .isInstanceOf(WriteException.class)
                    .hasMessageStartingWith("f")
                    .hasMessageContaining("is nested deeper than 500");
            assertThatThrownBy(model::toJson)
                    .isInstanceOf(WriteException.class)
                    .hasMessageContaining("is nested deeper than 500");
            assertThat(model.isSet("f")).isTrue();
        }
    }

    @Test
    void map_ofAModelAtTheLimit_isWhatItsTextIs() {
        Schema deep =
                Schema.object("N")
                        .optional("n", Schema.reference("N"))
                        .optional("l", Schema.array(Schema.reference("N")))
                        .build();
        Satya satya = Satya.builder().limits(Limits.DEFAULT.withDepth(5)).build();
        Model model = satya.compile(deep).parseJson("{\"n\":{\"l\":[{\"n\":{}}]}}");

        assertThat(satya.toJson(model.toMap())).isEqualTo(model.toJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void code_thatSaysNothing_isRefused(String code) {
        List<ThrowingCallable> hooks =
                List.of(
                        () -> Schema.any().before(code, raw -> raw),
                        () -> Schema.any().after(code, Object.class, it -> it),
                        () -> Schema.any().wrap(code, (raw, inner) -> raw));
        for (ThrowingCallable hook : hooks) {
            assertThatThrownBy(hook)
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("a hook has a code");
        }
    }

    @Test
    void primitiveClass_standsForThatOfItsObjects() {
        Schema whole = Schema.integer().after("more", long.class, n -> n + 1);
        Schema truth = Schema.bool().after("other", boolean.class, it -> !it);

        assertThat(SATYA.compile(whole, Object.class).parse(1)).isEqualTo(2L);
        assertThat(SATYA.compile(truth, Object.class).parse(true)).isEqualTo(false);
    }
}
