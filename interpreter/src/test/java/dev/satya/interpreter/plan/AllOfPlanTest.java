package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An allOf in; out comes what is asked about values of each type. */
class AllOfPlanTest {
    private static final ObjectSchema A = keeping("a", Schema.integer());
    private static final ObjectSchema B = keeping("b", Schema.string());
    private static final ObjectSchema C = keeping("c", Schema.bool());
    private static final Schema TEXT =
            Schema.guarded(JsonType.STRING, Schema.string().minLength(2));

    private static ObjectSchema keeping(String name, Schema schema) {
        return Schema.object().field(name, schema).extras(Extras.KEEP).build();
    }

    static Stream<Arguments> types() {
        Schema list = Schema.array(Schema.any());
        Schema map = Schema.map(Schema.any());
        return Stream.of(
                row(Schema.allOf(list, Schema.not(map)), ""),
                row(Schema.allOf(Schema.any(), Schema.any()), "of any type: any"),
                row(Schema.allOf(Schema.any(), list), "of any type: 1"),
                row(Schema.allOf(list, Schema.any(), map), "of any type: 0, 2"),
                // an object that ignores members does not see what any sees
                row(
                        Schema.allOf(Schema.any(), Schema.object().build()),
                        "of object: any, 1 (one model)"),
                row(
                        Schema.allOf(Schema.any(), TEXT),
                        "of null, boolean, number, array, object: any; of string: 1"),
                row(
                        Schema.allOf(TEXT, Schema.guarded(JsonType.OBJECT, map)),
                        "of null, boolean, number, array: any; of string: 0; of object: 1"),
                // whether a number is whole is known when it is looked at
                row(Schema.allOf(Schema.guarded(JsonType.INTEGER, Schema.integer()), list), ""),
                row(
                        Schema.allOf(list, Schema.anyOf(Schema.nullValue(), list)),
                        "of null: 0, 1; of array: 0"),
                row(
                        Schema.allOf(list, Schema.oneOf(Schema.string(), map)),
                        "of string, object: 0, 1"),
                row(Schema.allOf(list, Schema.anyOf(map, map.nullable())), "of null: 0, 1"),
                row(Schema.allOf(list, Schema.anyOf(Schema.nullValue(), list).secret()), ""),
                row(Schema.allOf(list, Schema.allOf(map).title("t")), ""),
                row(
                        Schema.allOf(list, Schema.allOf(map, TEXT).title("t")),
                        "of null, boolean, number, array, object: 0, 1.0; "
                                + "of string: 0, 1.0, 1.1"),
                row(Schema.allOf(list, Schema.allOf(map, TEXT).message("type", "no")), ""),
                row(Schema.allOf(list, Schema.when(Schema.any(), map)), ""),
                row(
                        Schema.definitions(
                                Map.of("l", list, "again", Schema.reference("l")),
                                Schema.allOf(
                                        Schema.reference("l"), Schema.reference("again"), TEXT)),
                        "of null, boolean, number, array, object: 0; of string: 0, 2"),
                row(
                        Schema.definitions(
                                Map.of("l", list),
                                Schema.allOf(Schema.reference("l"), Schema.reference("l").lax())),
                        ""),
                row(
                        Schema.allOf(list, Schema.any().satisfies("odd", Object.class, it -> true)),
                        ""),
                row(
                        Schema.allOf(list, Plans.unevaluated(map, null, TEXT), TEXT),
                        "of null, boolean, number, array, object: 0, 1; of string: 0, 1, 2"));
    }

    private static Arguments row(Schema schema, String plan) {
        return Arguments.of(schema, plan);
    }

    @ParameterizedTest
    @MethodSource("types")
    void plan_ofAnAllOf_isWhatAppliesToEachType(Schema schema, String plan) {
        assertThat(Plans.ofAll(schema)).hasToString(plan);
    }

    static Stream<Arguments> objects() {
        Schema any = Schema.any();
        ObjectSchema loose = Schema.object().field("a", Schema.integer()).build();
        ObjectSchema open = keeping("a", any);
        ObjectSchema withDefault =
                Schema.object().withDefault("a", Schema.integer(), 1).extras(Extras.KEEP).build();
        ObjectSchema withList =
                Schema.object()
                        .withDefault("a", Schema.array(any), List.of())
                        .extras(Extras.KEEP)
                        .build();
        return Stream.of(
                row(
                        Schema.allOf(A, B),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0; b 1.0 absent 1.0"),
                row(Schema.allOf(A, open), "0 and 1 in one pass (one model): a 0.0 absent 0.0"),
                row(Schema.allOf(open, A), "0 and 1 in one pass (one model): a 0.0 1.0 absent 0.0"),
                row(
                        Schema.allOf(open, open.title("t")),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0"),
                row(
                        Schema.allOf(A, withDefault),
                        "0 and 1 in one pass (one model): a 0.0 1.0 absent 0.0"),
                row(
                        Schema.allOf(withDefault, withDefault.title("t")),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0 1.0"),
                row(Schema.allOf(withList, A), ""),
                row(
                        Schema.allOf(withList, B),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0; b 1.0 absent 1.0"),
                row(
                        Schema.allOf(loose, B),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0; b 1.0 absent 1.0"),
                row(
                        Schema.allOf(loose, loose.title("t")),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0"),
                row(Schema.allOf(loose.withExtras(Extras.FORBID), B), ""),
                row(Schema.allOf(A.withExtras(Schema.integer()), B), ""),
                row(
                        Schema.allOf(A.patternProperty("x", any), B),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0; b 1.0 absent 1.0"),
                row(Schema.allOf(A.patternProperty("x", Schema.string()), B), ""),
                row(Schema.allOf(loose.patternProperty("x", any), B), ""),
                row(Schema.allOf(A, B.satisfies("odd", Model.class, it -> true)), ""),
                row(Schema.allOf(A, B.constraint("named")), ""),
                row(
                        Schema.allOf(A, B.minProperties(2)),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0; b 1.0 absent 1.0"),
                row(Schema.allOf(A, B.secret()), ""),
                row(
                        Schema.allOf(A, TEXT, B),
                        "0 and 2 in one pass (one model): a 0.0 absent 0.0; b 1.0 absent 1.0"),
                row(Schema.allOf(A, Schema.not(TEXT), B), ""),
                row(
                        Schema.allOf(A, Schema.not(TEXT), B, C),
                        "0 | 1 | 2 and 3 in one pass: b 0.0 absent 0.0; c 1.0 absent 1.0"),
                row(Schema.allOf(A, TEXT), "0 (one model): a 0.0 absent 0.0"),
                row(
                        Schema.allOf(A, Schema.anyOf(B, Schema.string())),
                        "0 and 1 in one pass (one model): a 0.0 absent 0.0; b 1.0 absent 1.0"),
                row(Schema.allOf(A, Schema.anyOf(B, C)), ""),
                row(Schema.allOf(A, keeping("much too long", Schema.string())), ""),
                row(Schema.allOf(A, keeping("\ud800", Schema.string())), ""),
                row(Schema.allOf(A, keeping("b", Schema.object().build())), ""),
                row(Schema.allOf(A, aliased("b", "other")), ""),
                row(Schema.allOf(A, ruled()), ""));
    }

    private static ObjectSchema aliased(String name, String alias) {
        return Schema.object()
                .field(name, Schema.string())
                .alias(name, alias)
                .extras(Extras.KEEP)
                .build();
    }

    private static ObjectSchema ruled() {
        return Schema.object()
                .field("b", Schema.string())
                .rule("rule", List.of("b"), model -> true)
                .extras(Extras.KEEP)
                .build();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void plan_ofObjects_hasOneLayoutWhereTheyCanBeOne(Schema schema, String plan) {
        assertThat(fused(Plans.ofAll(schema))).isEqualTo(plan);
    }

    /** What is beside an object in an allOf within another: whether that allOf is its branches. */
    static Stream<Arguments> within() {
        AnySchema any = Schema.any();
        Schema choice = Schema.anyOf(A, B);
        return Stream.of(
                row(B, "0.0 and 0.1 and 1 in one pass (one model)"),
                row(any, "0.0 and 1 in one pass (one model)"),
                row(TEXT, "0.0 and 1 in one pass (one model)"),
                row(
                        Schema.guarded(JsonType.OBJECT, B),
                        "0.0 and 0.1 and 1 in one pass (one model)"),
                row(Schema.allOf(A, C).title("u"), "0.0 and 0.1.1 in one pass (one model)"),
                row(any.satisfies("odd", Object.class, it -> true), ""),
                row(B.secret(), ""),
                row(B.message("type", "no"), ""),
                row(B.nullable(), ""),
                row(choice, ""),
                row(Schema.oneOf(A, B), ""),
                row(Schema.not(TEXT), ""),
                row(Schema.when(TEXT, B), ""),
                row(Schema.dependentRequired("a", "b"), ""),
                row(unevaluated(B), ""),
                row(Schema.guarded(JsonType.OBJECT, choice), ""),
                row(Schema.allOf(TEXT, choice).title("u"), ""),
                row(Schema.allOf(TEXT, B).title("u").constraint("named"), ""),
                row(Schema.guarded(JsonType.OBJECT, B).constraint("named"), ""),
                row(Schema.reference("b"), "0.0 and 0.1 and 1 in one pass (one model)"),
                row(Schema.reference("choice"), ""),
                row(Schema.reference("b").constraint("named"), ""));
    }

    private static Schema unevaluated(Schema schema) {
        return Plans.unevaluated(schema, null, TEXT);
    }

    @ParameterizedTest
    @MethodSource("within")
    void plan_ofAnAllOfWithinAnother_isOneIfAllOfItApplies(Schema beside, String plan) {
        Schema schema =
                Schema.definitions(
                        Map.of("b", B, "choice", Schema.anyOf(A, B)),
                        Schema.allOf(Schema.allOf(A, beside).title("t"), C));

        assertThat(labels(Plans.ofAll(schema), Token.OBJECT)).isEqualTo(plan);
    }

    private static String labels(AllOfPlan plan, Token type) {
        return String.join(
                " | ",
                plan.passes().getOrDefault(type, List.of()).stream().map(Pass::label).toList());
    }

    /** What a reference leads to, and whether it is asked by way of the reference. */
    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of(Schema.array(TEXT), false),
                Arguments.of(Schema.string(), false),
                Arguments.of(A.secret(), false),
                Arguments.of(Schema.anyOf(A, B), true),
                Arguments.of(Schema.oneOf(A, B), true),
                Arguments.of(Schema.not(TEXT), true),
                Arguments.of(Schema.when(TEXT, A), true),
                Arguments.of(Schema.dependentRequired("a", "b"), true),
                Arguments.of(unevaluated(A), true),
                Arguments.of(Schema.guarded(JsonType.INTEGER, TEXT), true),
                Arguments.of(Schema.allOf(A, Schema.anyOf(A, B)), true));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void pass_overATarget_isThatOfTheReferenceWhereItAsksOthers(Schema target, boolean isAsked) {
        Schema schema =
                Schema.definitions(
                        Map.of("t", target),
                        Schema.allOf(Schema.reference("t"), Schema.guarded(JsonType.NULL, A)));
        Pass pass = Plans.ofAll(schema).passes().get(Token.OBJECT).get(0);

        assertThat(pass).isInstanceOf(Pass.Single.class);
        assertThat(((Pass.Single) pass).place().schema() instanceof ReferenceSchema)
                .isEqualTo(isAsked);
    }

    private static String fused(AllOfPlan plan) {
        List<Pass> passes = plan.passes().getOrDefault(Token.OBJECT, List.of());
        List<String> texts = new ArrayList<>();
        for (Pass pass : passes) {
            texts.add(pass instanceof Pass.Fused fused ? text(fused) : pass.label());
        }
        return String.join(" | ", texts);
    }

    private static String text(Pass.Fused fused) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pass.FusedField field : fused.fields()) {
            fields.put(field.name(), " " + text(field.asked()) + " absent " + text(field.absent()));
        }
        List<String> texts = new ArrayList<>();
        fields.forEach((name, field) -> texts.add(name + field));
        return fused.label() + ": " + String.join("; ", texts);
    }

    private static String text(List<Pass.Declaration> fields) {
        return String.join(" ", fields.stream().map(it -> it.object() + "." + it.slot()).toList());
    }
}
