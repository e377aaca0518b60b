package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects made of objects: what they are made of, and what is refused. */
class ObjectShapeTest {
    record Pair(long a, String b) {}

    private static final ObjectSchema PAIR =
            Schema.object("Pair")
                    .field("a", Schema.integer())
                    .field("b", Schema.string())
                    .alias("b", "bee")
                    .build();

    private static final ObjectSchema RULED =
            Schema.object()
                    .field("low", Schema.integer())
                    .field("high", Schema.integer())
                    .field("note", Schema.string())
                    .rule(Rule.of("ordered", model -> true, "low", "high").at("high"))
                    .build();

    private static List<String> names(ObjectSchema object) {
        return object.fields().stream().map(Field::name).toList();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row(() -> PAIR.pick("price"), "pick names \"price\", which is no field"),
                row(
                        () -> RULED.omit("hihg"),
                        "omit names \"hihg\", which is no field (did you mean \"high\"?)"),
                row(
                        () -> PAIR.partial("bee"),
                        "partial names \"bee\", which is no field but an alias of \"b\""),
                row(() -> RULED.required("a", "note"), "required names \"a\", which is no field"),
                row(
                        () -> RULED.pick("low"),
                        "pick takes away \"high\", which rule \"ordered\" names: keep the field, or"
                                + " take out the rule first, by withoutRule(\"ordered\")"),
                row(
                        () -> RULED.withoutRule("orderd"),
                        "withoutRule names \"orderd\", which is no rule (did you mean"
                                + " \"ordered\"?)"),
                row(
                        () -> PAIR.constraint("size").omit("a"),
                        "omit: \"size\" looks at the whole object, which loses fields: take it out"
                                + " first, by withoutConstraint(\"size\"), and say it anew of the"
                                + " result if it holds there"),
                row(
                        () -> PAIR.satisfies("fair", Model.class, model -> true).partial("a"),
                        "partial: \"fair\" looks at the whole object, of which parts may now be"
                                + " absent: take it out first, by withoutConstraint(\"fair\"), and"
                                + " say it anew of the result if it holds there"),
                row(
                        () -> PAIR.minProperties(2).partial(),
                        "partial: \"minProperties\" looks at the whole object, of which parts may"
                                + " now be absent: take it out first, by"
                                + " withoutConstraint(\"minProperties\"), and say it anew of the"
                                + " result if it holds there"),
                row(
                        () -> PAIR.withoutConstraint("minProperties"),
                        "withoutConstraint names \"minProperties\", which is no constraint over the"
                                + " whole"),
                row(
                        () -> PAIR.extend(Field.required("bee", Schema.any())),
                        "alias \"bee\" of field \"b\" is the name of a field"),
                row(
                        () ->
                                PAIR.extend(
                                        Field.required("c", Schema.any()),
                                        Field.optional("c", Schema.any())),
                        "field \"c\" is declared twice"),
                row(
                        () -> PAIR.minProperties(3).merge(PAIR.maxProperties(2)),
                        "minProperties 3 is above maxProperties 2"),
                row(
                        () -> RULED.withFields(PAIR.fields()),
                        "rule \"ordered\" names \"low\", which is no field"));
    }

    private static Arguments row(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shape_thatWouldMeanSomethingElse_isRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(SchemaException.class).hasMessage(message);
    }

    @Test
    void refusal_takenOutFirst_isNoneAnyMore() {
        assertThat(names(RULED.withoutRule("ordered").pick("low"))).containsExactly("low");
        assertThat(PAIR.minProperties(2).withoutConstraint("minProperties").partial())
                .isEqualTo(PAIR.partial());
    }

    @Test
    void pick_inAnyOrder_keepsTheOrderOfTheObject() {
        assertThat(names(RULED.pick("note", "high", "low"))).containsExactly("low", "high", "note");
        assertThat(RULED.pick("note", "high", "low")).isEqualTo(RULED);
        assertThat(names(PAIR.pick())).isEmpty();
    }

    @Test
    void omit_ofAFieldThatNoRuleNames_keepsTheRule() {
        assertThat(RULED.omit("note").rules()).isEqualTo(RULED.rules());
    }

    @Test
    void extend_ofANameThatThereIs_takesItsPlace() {
        ObjectSchema extended =
                PAIR.extend(
                        Field.required("c", Schema.any()), Field.optional("a", Schema.string()));

        assertThat(names(extended)).containsExactly("a", "b", "c");
        assertThat(extended.fields().get(0)).isEqualTo(Field.optional("a", Schema.string()));
        assertThat(extended.name()).isEqualTo("Pair");
    }

    @Test
    void partial_ofADefault_leavesNothingToStandIn() {
        ObjectSchema object = Schema.object().withDefault("a", Schema.integer(), 1).build();

        assertThat(object.partial().fields())
                .containsExactly(Field.optional("a", Schema.integer()));
        assertThat(object.required().fields())
                .containsExactly(Field.required("a", Schema.integer()));
    }

    @Test
    void partial_ofARuleOverTheField_runsItWhereAllIsGiven() {
        assertThat(RULED.partial("low").rules().get(0).absence()).isEqualTo(Rule.Absence.SKIPPED);
        assertThat(RULED.partial("note").rules().get(0).absence()).isEqualTo(Rule.Absence.READ);
    }

    @Test
    void class_ofARecord_goesWhereTheShapeNoLongerFits() {
        ObjectSchema bound = PAIR.as(Pair.class);

        assertThat(bound.pick("a", "b").javaType()).isEqualTo(Pair.class);
        assertThat(bound.required().javaType()).isEqualTo(Pair.class);
        assertThat(bound.merge(PAIR).javaType()).isEqualTo(Pair.class);
        assertThat(bound.pick("a").javaType()).isNull();
        assertThat(bound.partial("a").javaType()).isNull();
        assertThat(bound.extend(Field.optional("c", Schema.any())).javaType()).isNull();
        assertThat(bound.extend(Field.required("a", Schema.number())).javaType()).isNull();
        assertThat(bound.merge(PAIR.withExtras(Extras.KEEP)).javaType()).isNull();
    }

    @Test
    void examples_ofAnotherShape_go() {
        ObjectSchema shown = PAIR.title("A pair").examples(List.of());

        assertThat(shown.pick("a").annotations().examples()).isEmpty();
        assertThat(shown.pick("a").annotations().title()).isEqualTo("A pair");
        assertThat(shown.pick("a", "b").annotations().examples()).hasSize(1);
    }

    @Test
    void merge_ofBoth_hasWhatTheOtherSays() {
        ObjectSchema first =
                PAIR.patternProperty("^x", Schema.integer())
                        .patternProperty("^y", Schema.integer())
                        .withExtras(Schema.bool())
                        .maxProperties(9)
                        .title("first")
                        .description("kept");
        ObjectSchema second =
                Schema.object("Second")
                        .optional("b", Schema.integer())
                        .field("c", Schema.string())
                        .rule("same", List.of("b"), model -> true)
                        .extras(Extras.FORBID)
                        .build()
                        .patternProperty("^y", Schema.string())
                        .maxProperties(7)
                        .title("second")
                        .secret();

        ObjectSchema both = first.merge(second);

        assertThat(both.name()).isEqualTo("Pair");
        assertThat(names(both)).containsExactly("a", "b", "c");
        assertThat(both.fields().get(1)).isEqualTo(Field.optional("b", Schema.integer()));
        assertThat(both.patterns())
                .containsExactly(
                        new ObjectSchema.PatternProperty("^x", Schema.integer()),
                        new ObjectSchema.PatternProperty("^y", Schema.string()));
        assertThat(both.extras()).isEqualTo(Extras.FORBID);
        assertThat(both.constraints()).containsExactly(new Constraint.MaxProperties(7));
        assertThat(both.rules()).isEqualTo(second.rules());
        assertThat(both.annotations().title()).isEqualTo("second");
        assertThat(both.annotations().description()).isEqualTo("kept");
        assertThat(both.annotations().isSecret()).isTrue();
        assertThat(Schema.object().build().merge(second).name()).isEqualTo("Second");
    }

    @Test
    void merge_ofRulesWithOneCode_hasThatOfTheOther() {
        ObjectSchema other =
                RULED.withoutRules()
                        .merge(
                                Schema.object()
                                        .field("low", Schema.integer())
                                        .rule("ordered", List.of("low"), model -> false)
                                        .build());

        assertThat(RULED.merge(other).rules()).isEqualTo(other.rules());
        assertThat(other.merge(RULED).rules()).isEqualTo(RULED.rules());
        assertThat(RULED.merge(RULED)).isEqualTo(RULED);
    }
}
