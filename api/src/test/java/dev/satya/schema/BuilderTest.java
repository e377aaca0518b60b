package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.scalar.ScalarTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fluent words: what they add up to, and what they refuse at the call. */
class BuilderTest {

    static Stream<Arguments> contradictions() {
        return Stream.of(
                row(
                        () -> Schema.string().minLength(5).maxLength(3),
                        "minLength 5 is above maxLength 3"),
                row(
                        () -> Schema.string().maxLength(3).minLength(5),
                        "minLength 5 is above maxLength 3"),
                row(() -> Schema.string().minLength(-1), "minLength -1 is negative"),
                row(
                        () -> Schema.array(Schema.any()).minItems(2).maxItems(1),
                        "minItems 2 is above maxItems 1"),
                row(() -> Schema.array(Schema.any()).maxItems(-1), "maxItems -1 is negative"),
                row(
                        () -> Schema.map(Schema.any()).minProperties(2).maxProperties(1),
                        "minProperties 2 is above maxProperties 1"),
                row(() -> Schema.number().ge(5).le(3), "minimum 5 is above maximum 3"),
                row(() -> Schema.number().gt(5).le(3), "exclusiveMinimum 5 is above maximum 3"),
                row(
                        () -> Schema.number().gt(5).le(5),
                        "exclusiveMinimum 5 leaves no room below maximum 5"),
                row(
                        () -> Schema.number().ge(5).lt(5),
                        "minimum 5 leaves no room below exclusiveMaximum 5"),
                row(
                        () -> Schema.integer().gt(1).lt(2),
                        "no whole number lies between exclusiveMinimum 1 and exclusiveMaximum 2"),
                row(
                        () -> Schema.integer().ge(0.1).le(0.9),
                        "no whole number lies between minimum 0.1 and maximum 0.9"),
                row(() -> Schema.integer().multipleOf(0), "multipleOf 0 is not above 0"),
                row(() -> Schema.number().multipleOf(-0.5), "multipleOf -0.5 is not above 0"),
                row(
                        () -> Schema.number().ge(new BigDecimal("1e200000")),
                        "minimum has an exponent beyond 100000"),
                row(() -> Schema.enumOf(), "enum has no values"),
                row(
                        () -> Schema.object().field("a", Schema.any()).optional("a", Schema.any()),
                        "field \"a\" is declared twice"),
                row(
                        () -> Schema.object().rule("r", List.of(), m -> true),
                        "rule \"r\" names no field"),
                row(
                        () ->
                                Field.of("a", Schema.any(), Field.Presence.REQUIRED)
                                        .withFallback(new Field.Default.Value(1)),
                        "field \"a\" is required and has a default"),
                row(
                        () -> Schema.string().satisfies("p", Thread.class, t -> true),
                        "predicate \"p\" asks for java.lang.Thread, which no model holds"),
                row(
                        () -> Schema.any().satisfies("p", Integer.class, t -> true),
                        "predicate \"p\" asks for java.lang.Integer, which no model holds"),
                row(
                        () ->
                                Schema.scalar(ScalarTypes.DATE)
                                        .satisfies("p", String.class, t -> true),
                        "predicate \"p\" asks for java.lang.String, which no model holds"),
                row(
                        () -> Schema.string().with(new Constraint.MinItems(1)),
                        "minItems speaks about array, not string"),
                row(
                        () -> Schema.any().with(new Constraint.MinLength(1)),
                        "minLength speaks about string"),
                row(
                        () -> Schema.constant(Map.of(1, 2)),
                        "a name in a JSON value is a String, not the java.lang.Integer 1"));
    }

    private static Arguments row(Supplier<Object> call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void contradiction_atTheCall_isRefused(Supplier<Object> call, String message) {
        assertThatThrownBy(call::get)
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(message);
    }

    static Stream<Arguments> conjunctions() {
        return Stream.of(
                Arguments.of(Schema.integer().ge(1).ge(3), Schema.integer().ge(3)),
                Arguments.of(Schema.integer().ge(3).ge(1), Schema.integer().ge(3)),
                Arguments.of(Schema.integer().le(3).le(1), Schema.integer().le(1)),
                Arguments.of(Schema.integer().lt(3).lt(5), Schema.integer().lt(3)),
                Arguments.of(Schema.integer().gt(3).gt(5), Schema.integer().gt(5)),
                Arguments.of(
                        Schema.string().minLength(1).minLength(2), Schema.string().minLength(2)),
                Arguments.of(
                        Schema.string().maxLength(1).maxLength(2), Schema.string().maxLength(1)),
                Arguments.of(
                        Schema.string().pattern("a").pattern("a"), Schema.string().pattern("a")),
                Arguments.of(
                        Schema.array(Schema.any()).uniqueItems().uniqueItems(),
                        Schema.array(Schema.any()).uniqueItems()),
                Arguments.of(Schema.number().ge(0.1), Schema.number().ge(new BigDecimal("0.1"))));
    }

    @ParameterizedTest
    @MethodSource("conjunctions")
    void constraints_ofOneKeyword_areTheTighter(Schema fluent, Schema expected) {
        assertThat(fluent).isEqualTo(expected);
    }

    @Test
    void constraints_thatAddUp_areAllKept() {
        assertThat(Schema.string().pattern("a").pattern("b").constraints()).hasSize(2);
        assertThat(Schema.integer().multipleOf(2).multipleOf(3).constraints()).hasSize(2);
        assertThat(Schema.integer().ge(1).gt(1).constraints()).hasSize(2);
        assertThat(Schema.string().constraint("x", 1).constraint("x", 2).constraints()).hasSize(2);
    }

    static Stream<Kind<?>> family() {
        return Stream.of(
                Schema.any(),
                Schema.never(),
                Schema.nullValue(),
                Schema.bool(),
                Schema.integer(),
                Schema.number(),
                Schema.string(),
                Schema.enumOf("a"),
                Schema.constant(1),
                Schema.array(Schema.any()),
                Schema.map(Schema.any()),
                Schema.object().build(),
                Schema.allOf(Schema.any()),
                Schema.anyOf(Schema.any()),
                Schema.oneOf(Schema.any()),
                Schema.not(Schema.any()),
                Schema.reference("a"),
                Schema.definitions(Map.of(), Schema.any()),
                Schema.guarded(JsonType.NULL, Schema.any()));
    }

    @ParameterizedTest
    @MethodSource("family")
    void call_onAnyKind_leavesTheReceiver(Kind<?> kind) {
        Kind<?> changed =
                kind.constraint("c")
                        .title("t")
                        .description("d")
                        .examples(1)
                        .secret()
                        .strict()
                        .message("type", "m");
        assertThat(kind.constraints()).isEmpty();
        assertThat(kind.annotations()).isEqualTo(Annotations.NONE);
        assertThat(changed.constraints()).hasSize(1);
        assertThat(changed.annotations().isSecret()).isTrue();
        assertThatThrownBy(() -> changed.constraints().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> changed.annotations().messages().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void values_changedAfterwards_leaveTheSchema() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> map = new LinkedHashMap<>(Map.of("a", list));
        ConstSchema schema = Schema.constant(map);
        Constraint.Named named = new Constraint.Named("n", map);
        list.add(2);
        map.put("b", 1);
        assertThat(schema.value()).isEqualTo(Map.of("a", List.of(1L)));
        assertThat(named.arguments()).isEqualTo(Map.of("a", List.of(1L)));
    }

    @Test
    void builder_usedFurther_leavesTheObjectBuilt() {
        ObjectBuilder builder = Schema.object("A").field("a", Schema.any());
        ObjectSchema first = builder.build();
        builder.field("b", Schema.any());
        assertThat(first.fields()).hasSize(1);
        assertThatThrownBy(() -> first.fields().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mistake_underSegments_hasThePointerOfItsPlace() {
        SchemaException mistake = new SchemaException("wrong").under("a/b").under("properties");
        assertThat(mistake).hasMessage("wrong at /properties/a~1b");
        assertThat(mistake.reason()).isEqualTo("wrong");
        assertThat(mistake.location()).isEqualTo("/properties/a~1b");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void bound_thatIsNotFinite_isAMistake(double bound) {
        List<ThrowingCallable> calls =
                List.of(
                        () -> Schema.number().ge(bound),
                        () -> Schema.number().gt(bound),
                        () -> Schema.number().le(bound),
                        () -> Schema.integer().lt(bound),
                        () -> Schema.integer().multipleOf(bound));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call)
                    .isInstanceOf(SchemaException.class)
                    .hasMessage("a bound of numbers is finite, not " + bound);
        }
    }
}
