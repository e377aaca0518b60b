package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.Strictness;
import dev.satya.schema.UnevaluatedSchema;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas under a condition, and what is said about the items and members that are left. See
 * COND-1, DEP-1, DEP-2, UNEV-1 to UNEV-6 and SPOKEN-1 to SPOKEN-9 of docs/semantics.md.
 */
class ConditionTableTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema NAMED = Schema.object().field("name", Schema.string()).build();
    private static final Schema AGED = Schema.object().field("age", Schema.integer()).build();

    private static final String REST = "unevaluatedProperties";
    private static final List<Object> LIST = List.of(1L);
    private static final Map<String, Object> MAP = Map.of("a", 1L);

    @ParameterizedTest
    @MethodSource({"conditional", "dependent", "items", "members", "wrapped", "branches"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> conditional() {
        Schema schema =
                Schema.when(Schema.integer(), Schema.integer().ge(5))
                        .otherwise(Schema.string().minLength(2));
        Schema models = Schema.when(NAMED, NAMED).otherwise(AGED);
        return EntryPoint.of(
                valid(schema, 5, 5L),
                invalid(schema, 4, "minimum@"),
                valid(schema, "10", "10"),
                invalid(schema, "1", "minLength@"),
                invalid(schema, true, "type@"),
                valid(Schema.when(Schema.integer(), Schema.never()), "1", "1"),
                invalid(Schema.when(Schema.integer(), Schema.never()), 1, "never@"),
                valid(Schema.when(Schema.any(), Schema.integer()), "1", 1L),
                invalid(Schema.when(Schema.any(), Schema.integer()), "1", "type@")
                        .in(Strictness.STRICT),
                valid(models, Map.of("name", "n", "age", "1"), Map.of("name", "n")),
                valid(models, Map.of("age", "1"), Map.of("age", 1L)),
                invalid(models, Map.of(), "required@/age"),
                invalid(
                        Schema.when(Schema.integer(), Schema.integer())
                                .satisfies("even", Long.class, n -> n % 2 == 0),
                        3,
                        "even@"),
                invalid(
                        Schema.when(Schema.any(), Schema.when(Schema.integer(), Schema.never())),
                        3,
                        "never@"));
    }

    static Stream<Arguments> dependent() {
        Schema card = Schema.dependentRequired("card", "address", "name");
        Schema both = Schema.dependent("age", AGED).withRequired(List.of("name"));
        return EntryPoint.of(
                valid(card, Map.of(), Map.of()),
                valid(card, Map.of("address", 1), Map.of("address", 1L)),
                valid(card, List.of("card"), List.of("card")),
                valid(card, null, null),
                valid(
                        card,
                        Map.of("card", 1, "address", 2, "name", 3),
                        Map.of("card", 1L, "address", 2L, "name", 3L)),
                invalid(
                        card,
                        Map.of("card", false),
                        "dependentRequired@/address",
                        "dependentRequired@/name"),
                invalid(card, Map.of("card", 1, "name", 1), "dependentRequired@/address"),
                valid(both, Map.of("age", "1", "name", 2), Map.of("age", 1L)),
                invalid(both, Map.of("age", "x"), "dependentRequired@/name", "type@/age"),
                valid(both, Map.of("name", "x"), Map.of("name", "x")),
                invalid(Schema.dependent("a", Schema.never()), Map.of("a", 1), "never@"),
                invalidJson(
                        card,
                        "{\"card\":1,\"card\":2}",
                        "dependentRequired@/address",
                        "dependentRequired@/name",
                        "duplicateKey@/card"));
    }

    private static Schema unevaluated(
            Schema schema, @Nullable Schema items, @Nullable Schema properties) {
        return UnevaluatedSchema.of(schema).withItems(items).withProperties(properties);
    }

    static Stream<Arguments> items() {
        Schema never = Schema.never();
        Schema pair = Schema.array(Schema.any()).prefixItems(Schema.integer());
        return EntryPoint.of(
                valid(unevaluated(pair, never, null), List.of("1"), List.of(1L)),
                invalid(
                        unevaluated(pair, never, null),
                        Arrays.asList(1, "a", null),
                        "unevaluatedItems@/1",
                        "unevaluatedItems@/2"),
                invalid(unevaluated(pair, never, null), List.of("x", 1), "type@/0"),
                valid(unevaluated(pair, Schema.integer(), null), List.of(1, "2"), List.of(1L, "2")),
                invalid(unevaluated(pair, Schema.integer(), null), List.of(1, "2"), "type@/1")
                        .in(Strictness.STRICT),
                valid(
                        unevaluated(Schema.array(Schema.integer()), never, null),
                        List.of("1", 2),
                        List.of(1L, 2L)),
                valid(
                        unevaluated(
                                Schema.array(Schema.any()).contains(Schema.string()), never, null),
                        List.of("a", "b"),
                        List.of("a", "b")),
                invalid(
                        unevaluated(
                                Schema.array(Schema.any()).contains(Schema.string()), never, null),
                        List.of("a", 1),
                        "unevaluatedItems@/1"),
                invalid(
                        unevaluated(Schema.any(), never, null),
                        new LinkedHashSet<>(List.of(1)),
                        "unevaluatedItems@/0"),
                valid(unevaluated(Schema.any(), never, null), Map.of("a", 1), Map.of("a", 1L)),
                valid(unevaluated(Schema.any(), never, never), "text", "text"));
    }

    static Stream<Arguments> members() {
        Schema never = Schema.never();
        ObjectSchema open =
                Schema.object()
                        .optional("a", Schema.integer())
                        .extras(Extras.KEEP)
                        .build()
                        .patternProperty("^p", Schema.integer());
        Schema aliased =
                Schema.object()
                        .optional("a", Schema.integer())
                        .alias("a", "A")
                        .extras(Extras.KEEP)
                        .build();
        return EntryPoint.of(
                valid(unevaluated(aliased, null, never), Map.of("A", "1"), Map.of("a", 1L)),
                invalid(unevaluated(aliased, null, never), Map.of("A", 1, "B", 2), REST + "@/B"),
                valid(unevaluated(open, null, never), Map.of("a", "1"), Map.of("a", 1L)),
                valid(unevaluated(open, null, never), Map.of("pp", "1"), Map.of("pp", 1L)),
                invalid(
                        unevaluated(open, null, never),
                        Map.of("z", 1, "b", 2, "a", 3),
                        "unevaluatedProperties@/b",
                        "unevaluatedProperties@/z"),
                invalid(
                        unevaluated(NAMED, null, never),
                        Map.of("name", "n", "b", 2),
                        "unevaluatedProperties@/b"),
                valid(
                        unevaluated(open.withExtras(Schema.bool()), null, never),
                        Map.of("b", "yes"),
                        Map.of("b", true)),
                valid(
                        unevaluated(Schema.map(Schema.integer()), null, never),
                        Map.of("b", "1"),
                        Map.of("b", 1L)),
                invalid(
                        unevaluated(Schema.map(Schema.any()), null, Schema.integer().ge(5)),
                        Map.of("b", 1, "c", 5),
                        "minimum@/b"),
                valid(unevaluated(open, never, null), Map.of("b", 1), Map.of("b", 1L)));
    }

    /** Any and never by way of another schema are not bare ones. */
    static Stream<Arguments> wrapped() {
        Schema never = Schema.never();
        return EntryPoint.of(
                valid(unevaluated(Schema.array(one(Schema.any())), never, null), LIST, LIST),
                valid(unevaluated(Schema.array(named(Schema.any())), never, null), LIST, LIST),
                valid(unevaluated(Schema.map(one(Schema.any())), null, never), MAP, MAP),
                valid(unevaluated(Schema.map(named(Schema.any())), null, never), MAP, MAP),
                valid(unevaluated(open(one(Schema.any())), null, never), MAP, MAP),
                valid(unevaluated(open(named(Schema.any())), null, never), MAP, MAP),
                invalid(unevaluated(open(Schema.any()), null, never), MAP, REST + "@/a"),
                invalid(unevaluated(Schema.any(), one(never), null), LIST, "never@/0"),
                invalid(unevaluated(Schema.any(), named(never), null), LIST, "never@/0"),
                invalid(unevaluated(Schema.any(), null, one(never)), MAP, "never@/a"),
                invalid(unevaluated(Schema.any(), null, named(never)), MAP, "never@/a"));
    }

    private static Schema one(Schema schema) {
        return Schema.allOf(schema);
    }

    private static Schema named(Schema schema) {
        return Schema.definitions(Map.of("it", schema), Schema.reference("it"));
    }

    private static Schema open(Schema values) {
        return Schema.object().build().withExtras(values);
    }

    static Stream<Arguments> branches() {
        Schema never = Schema.never();
        Schema name = Schema.object().optional("name", Schema.string()).build();
        Schema age = Schema.object().field("age", Schema.integer()).build();
        Schema allOf = unevaluated(Schema.allOf(name, age), null, never);
        Schema anyOf = unevaluated(Schema.anyOf(name, age), null, never);
        Schema when = unevaluated(Schema.when(age, Schema.any()).otherwise(name), null, never);
        Schema dependent = unevaluated(Schema.dependent("age", age), null, never);
        Schema guarded = unevaluated(Schema.guarded(JsonType.OBJECT, name), null, never);
        return EntryPoint.of(
                valid(allOf, Map.of("name", "n", "age", "1"), Map.of("name", "n", "age", 1L)),
                invalid(allOf, Map.of("age", 1, "x", 1), "unevaluatedProperties@/x"),
                valid(anyOf, Map.of("age", 1), Map.of("age", 1L)),
                invalid(anyOf, Map.of("age", "1"), "unevaluatedProperties@/age"),
                valid(when, Map.of("age", 1), Map.of("age", 1L)),
                valid(when, Map.of("name", "n"), Map.of("name", "n")),
                invalid(when, Map.of("age", 1, "name", "n"), "unevaluatedProperties@/name"),
                valid(dependent, Map.of("age", "1"), Map.of("age", 1L)),
                invalid(dependent, Map.of("name", 1), "unevaluatedProperties@/name"),
                valid(guarded, Map.of("name", "n"), Map.of("name", "n")),
                invalid(
                        unevaluated(Schema.not(Schema.not(name)), null, never),
                        Map.of("name", "n"),
                        "unevaluatedProperties@/name"),
                valid(
                        unevaluated(unevaluated(name, null, Schema.integer()), null, never),
                        Map.of("x", 1),
                        Map.of()));
    }

    @Test
    void allOf_withAConditional_hasTheFieldsOfItsSides_notOfItsCondition() {
        Schema kind = Schema.object().field("kind", Schema.constant("dog")).build();
        Validator<Model> validator =
                SATYA.compile(Schema.allOf(NAMED, Schema.when(kind, AGED)), Model.class);

        Model dog = validator.parse(Map.of("name", "n", "kind", "dog", "age", 3));

        assertThat(dog.names()).containsExactly("name", "age");
        assertThat(dog.toMap()).isEqualTo(Map.of("name", "n", "age", 3L));
    }

    @Test
    void unevaluated_inAFailFastRun_reportsTheFirstAlone() {
        Validator<Object> validator =
                SATYA.compile(unevaluated(NAMED, null, Schema.never()), Object.class).failFast();

        assertThat(
                        EntryPoint.codes(
                                validator.validate(Map.of("name", "n", "y", 1, "x", 1)).getError()))
                .hasSize(1);
    }

    /** A strict try takes a list and no set, of which the canonical form is a list. */
    @Test
    void rest_whereTheCanonicalInstanceIsNotAccepted_isAllThatThereIs() {
        Schema listed = Schema.object().field("b", Schema.array(Schema.any())).build();
        Schema both = Schema.when(listed, Schema.object().field("c", Schema.any()).build());
        Schema nested = Schema.allOf(Schema.any(), unevaluated(both, null, Schema.never()));
        for (Schema schema : List.of(unevaluated(both, null, Schema.never()), nested)) {
            assertThat(
                            SATYA.compile(schema, Object.class)
                                    .validate(Map.of("b", Set.of()))
                                    .getError()
                                    .map(it -> it.code() + "@" + it.path()))
                    .containsExactly(REST + "@b");
        }
    }
}
