package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first items of arrays, what arrays contain, and members by their names. See ARR-1,
 * ARR-3 and OBJ-2 to OBJ-4 of docs/semantics.md.
 */
class PartTableTest {
    private static final Satya SATYA = EntryPoint.satya();

    @ParameterizedTest
    @MethodSource({"prefix", "contains", "patterns", "patternsOfFields"})
    void parts_throughAnEntryPoint_areJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> prefix() {
        Schema pair = Schema.array(Schema.any()).prefixItems(Schema.integer(), Schema.string());
        Schema closed = Schema.array(Schema.never()).prefixItems(Schema.integer(), Schema.string());
        Schema rest = Schema.array(Schema.bool()).prefixItems(Schema.integer());
        return EntryPoint.of(
                valid(pair, List.of(), List.of()),
                valid(pair, List.of("1"), List.of(1L)),
                valid(pair, List.of("1", "2", "3"), List.of(1L, "2", "3")),
                valid(pair, new LinkedHashSet<>(List.of("1", "a")), List.of(1L, "a")),
                invalid(pair, List.of("x", 2), "type@/0", "type@/1"),
                valid(closed, List.of(1, "a"), List.of(1L, "a")),
                invalid(closed, Arrays.asList(1, "a", null), "never@/2"),
                valid(rest, List.of(2, "yes", false), List.of(2L, true, false)),
                invalid(rest, List.of(2, "yes"), "type@/1").in(Strictness.STRICT),
                invalid(
                        Schema.array(Schema.any())
                                .prefixItems(Schema.integer())
                                .minItems(2)
                                .uniqueItems(),
                        List.of("x"),
                        "type@/0",
                        "minItems@"),
                invalid(
                        Schema.array(Schema.integer()).prefixItems(Schema.integer()).uniqueItems(),
                        List.of("1", 1),
                        "uniqueItems@"));
    }

    static Stream<Arguments> contains() {
        Schema one = Schema.array(Schema.any()).contains(Schema.integer());
        Schema two = Schema.array(Schema.any()).contains(Schema.integer(), 2, 3);
        Schema none = Schema.array(Schema.any()).contains(Schema.integer(), 0, 0);
        Schema contradiction = Schema.array(Schema.any()).contains(Schema.integer(), 2, 0);
        return EntryPoint.of(
                valid(one, List.of("a", 1), List.of("a", 1L)),
                invalid(one, List.of(), "contains@"),
                invalid(one, List.of("1"), "contains@"),
                valid(two, List.of(1, 2), List.of(1L, 2L)),
                valid(two, List.of(1, 2, "x", 3), List.of(1L, 2L, "x", 3L)),
                invalid(two, List.of(1), "minContains@"),
                invalid(two, List.of(1, 2, 3, 4), "maxContains@"),
                valid(none, List.of("1"), List.of("1")),
                invalid(none, List.of(1), "maxContains@"),
                invalid(contradiction, List.of(1), "minContains@", "maxContains@"),
                invalid(contradiction, List.of(), "minContains@"),
                invalid(contradiction, List.of(1, 2), "maxContains@"),
                invalid(
                        Schema.array(Schema.string()).contains(Schema.bool()).minItems(3),
                        List.of(1, "a"),
                        "type@/0",
                        "minItems@",
                        "contains@"),
                invalid(
                        Schema.array(Schema.any()).contains(Schema.string()).uniqueItems(),
                        List.of(1, 1.0),
                        "contains@",
                        "uniqueItems@"),
                invalid(
                        Schema.array(Schema.any())
                                .contains(Schema.array(Schema.any()).contains(Schema.integer())),
                        List.of(List.of("1"), 1),
                        "contains@"));
    }

    static Stream<Arguments> patterns() {
        Schema named =
                Schema.object()
                        .extras(Extras.FORBID)
                        .build()
                        .patternProperty("^i", Schema.integer())
                        .patternProperty("t$", Schema.integer().ge(5));
        Schema ignoring =
                Schema.object().build().patternProperty("^i", Schema.integer()).maxProperties(2);
        Schema inner = Schema.object().field("a", Schema.integer()).build();
        Schema models =
                Schema.object()
                        .build()
                        .patternProperty("x", inner)
                        .patternProperty("y", Schema.map(Schema.any()));
        return EntryPoint.of(
                valid(named, Map.of(), Map.of()),
                valid(named, Map.of("i", "1"), Map.of("i", 1L)),
                valid(named, Map.of("it", "5"), Map.of("it", 5L)),
                invalid(named, Map.of("it", 1), "minimum@/it"),
                invalid(named, Map.of("it", "x"), "type@/it"),
                invalid(
                        named,
                        Map.of("other", 1, "i", "x"),
                        "type@/i",
                        "additionalProperties@/other"),
                valid(ignoring, Map.of("i", 1, "o", 2), Map.of("i", 1L)),
                invalid(ignoring, Map.of("i", "x", "o", 2, "p", 3), "type@/i", "maxProperties@"),
                valid(
                        models,
                        Map.of("xy", Map.of("a", "1", "b", 2)),
                        Map.of("xy", Map.of("a", 1L))),
                invalid(models, Map.of("xy", Map.of()), "required@/xy/a"),
                invalidJson(named, "{\"i\":1,\"i\":\"x\"}", "duplicateKey@/i"),
                valid(
                        Schema.object()
                                .build()
                                .withExtras(Schema.bool())
                                .patternProperty("^i", Schema.integer()),
                        Map.of("i", "1", "o", "yes"),
                        Map.of("i", 1L, "o", true)));
    }

    static Stream<Arguments> patternsOfFields() {
        Schema joined =
                Schema.object()
                        .field("it", Schema.integer().le(9))
                        .optional("other", Schema.any())
                        .build()
                        .patternProperty("^i", Schema.integer().ge(5))
                        .patternProperty("t$", Schema.integer().multipleOf(2));
        return EntryPoint.of(
                valid(joined, Map.of("it", "6"), Map.of("it", 6L)),
                invalid(joined, Map.of("it", 11), "maximum@/it", "multipleOf@/it"),
                invalid(joined, Map.of("it", 3), "minimum@/it", "multipleOf@/it"),
                invalid(joined, Map.of("it", "x"), "type@/it"),
                invalid(joined, Map.of(), "required@/it"),
                valid(joined, Map.of("it", 8, "other", "x"), Map.of("it", 8L, "other", "x")));
    }

    @Test
    void set_ofAFieldThatAPatternMatches_asksThePatternToo() {
        Validator<Model> validator =
                SATYA.compile(
                        Schema.object()
                                .withDefault("age", Schema.integer(), 7)
                                .build()
                                .patternProperty("^a", Schema.integer().ge(5)));
        Model model = validator.parse(Map.of());

        assertThat(model.get("age")).isEqualTo(7L);
        assertThat(validator.isValid(Map.of("age", 4))).isFalse();
        assertThat(model.with("age", "6").get("age")).isEqualTo(6L);
        assertThat(EntryPoint.codes(violationsOf(() -> model.set("age", 4))))
                .containsExactly("minimum@/age");
    }

    @Test
    void secret_itemOfAPrefix_isNotShownInTheModel() {
        Schema list = Schema.array(Schema.any()).prefixItems(Schema.string().secret());
        Validator<Model> validator = SATYA.compile(Schema.object().field("list", list).build());

        assertThat(validator.parse(Map.of("list", List.of("hunter2"))).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void contains_inAFailFastRun_reportsTheFirstAlone() {
        Schema list = Schema.array(Schema.string()).minItems(2).contains(Schema.bool());
        Validator<Object> validator = SATYA.compile(list, Object.class).failFast();

        assertThat(EntryPoint.codes(validator.validate(List.of("a")).getError()))
                .containsExactly("minItems@");
        assertThat(EntryPoint.codes(validator.validate(Arrays.asList("a", null)).getError()))
                .containsExactly("type@/1");
    }

    private static Seq<Violation> violationsOf(Runnable change) {
        return catchThrowableOfType(ValidationException.class, change::run).violations();
    }
}
