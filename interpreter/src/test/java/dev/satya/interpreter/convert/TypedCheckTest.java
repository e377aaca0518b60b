package dev.satya.interpreter.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.schema.JsonType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a predicate over a Java type is given. */
class TypedCheckTest {
    private static final BigInteger LARGE = BigInteger.ONE.shiftLeft(63);

    static Stream<Arguments> given() {
        return Stream.of(
                Arguments.of(Long.class, 7L, 7L),
                Arguments.of(Long.class, 7.0, 7L),
                Arguments.of(Long.class, new BigDecimal("70e-1"), 7L),
                Arguments.of(Long.class, LARGE, null),
                Arguments.of(Long.class, LARGE.negate(), Long.MIN_VALUE),
                Arguments.of(Long.class, 7.5, null),
                Arguments.of(Long.class, Double.NaN, null),
                Arguments.of(Long.class, "7", null),
                Arguments.of(BigInteger.class, LARGE, LARGE),
                Arguments.of(BigInteger.class, 7L, BigInteger.valueOf(7)),
                Arguments.of(BigInteger.class, 7.5, null),
                Arguments.of(Double.class, 7L, 7.0),
                Arguments.of(Double.class, new BigDecimal("0.5"), 0.5),
                Arguments.of(Double.class, Double.NaN, Double.NaN),
                Arguments.of(BigDecimal.class, 7L, BigDecimal.valueOf(7)),
                Arguments.of(BigDecimal.class, 0.1, new BigDecimal("0.1")),
                Arguments.of(BigDecimal.class, Double.POSITIVE_INFINITY, null),
                Arguments.of(String.class, "a", "a"),
                Arguments.of(String.class, 7L, null),
                Arguments.of(Boolean.class, true, true),
                Arguments.of(Boolean.class, 1L, null),
                Arguments.of(List.class, List.of(1L), List.of(1L)),
                Arguments.of(Map.class, Map.of("a", 1L), Map.of("a", 1L)),
                Arguments.of(Map.class, List.of(), null));
    }

    @ParameterizedTest
    @MethodSource("given")
    void predicate_ofAType_isGivenTheValueInThatType(Class<?> type, Object value, Object given) {
        List<Object> seen = new ArrayList<>();
        TypedCheck check = new TypedCheck(type, seen::add);

        assertThat(check.test(value)).isEqualTo(given != null);
        assertThat(seen).isEqualTo(given == null ? List.of() : List.of(given));
    }

    @ParameterizedTest
    @MethodSource("given")
    void predicate_thatIsNotSatisfied_isAViolation(Class<?> type, Object value, Object given) {
        assertThat(new TypedCheck(type, each -> false).test(value)).isFalse();
    }

    @Test
    void predicate_overModels_isGivenTheModelAndOverMapsItsMembers() {
        Schema schema = Schema.object().field("a", Schema.integer()).build();
        Model model =
                Satya.builder().withoutDiscovery().build().compile(schema).parse(Map.of("a", 1));

        assertThat(new TypedCheck(Model.class, model::equals).test(model)).isTrue();
        assertThat(new TypedCheck(Map.class, Map.of("a", 1L)::equals).test(model)).isTrue();
        assertThat(new TypedCheck(List.class, each -> true).test(model)).isFalse();
    }

    static Stream<Arguments> jsonTypes() {
        return Stream.of(
                Arguments.of(Long.class, Set.of(JsonType.INTEGER)),
                Arguments.of(BigInteger.class, Set.of(JsonType.INTEGER)),
                Arguments.of(Double.class, Set.of(JsonType.NUMBER)),
                Arguments.of(BigDecimal.class, Set.of(JsonType.NUMBER)),
                Arguments.of(String.class, Set.of(JsonType.STRING)),
                Arguments.of(Boolean.class, Set.of(JsonType.BOOLEAN)),
                Arguments.of(List.class, Set.of(JsonType.ARRAY)),
                Arguments.of(Map.class, Set.of(JsonType.OBJECT)),
                Arguments.of(Model.class, Set.of(JsonType.OBJECT)),
                Arguments.of(Object.class, Set.of(JsonType.values())));
    }

    @ParameterizedTest
    @MethodSource("jsonTypes")
    void type_ofAPredicate_hasJsonTypes(Class<?> type, Set<JsonType> jsonTypes) {
        assertThat(TypedCheck.jsonTypes(type)).isEqualTo(jsonTypes);
    }
}
