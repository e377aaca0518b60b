package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a violation says besides its code and path. */
class ViolationArgumentTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final BigDecimal BEYOND_LONG = new BigDecimal(BigInteger.ONE.shiftLeft(63));

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of(1, "integer"),
                Arguments.of(1.0, "integer"),
                Arguments.of(1.5f, "number"),
                Arguments.of("a", "string"),
                Arguments.of(List.of(), "array"),
                Arguments.of(Map.of(), "object"),
                Arguments.of(Double.NaN, "NaN"),
                Arguments.of(Float.NEGATIVE_INFINITY, "-Infinity"),
                Arguments.of(new HashSet<>(), "java.util.HashSet"),
                Arguments.of(new ArrayDeque<>(), "java.util.ArrayDeque"),
                Arguments.of(new int[0], "array"),
                Arguments.of(new byte[0], "byte[]"),
                Arguments.of(new AtomicInteger(), "integer"),
                Arguments.of(new Object(), "java.lang.Object"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_thatIsWrong_isNamed(Object instance, String actual) {
        Violation violation = only(Schema.bool().strict(), instance);

        assertThat(violation.arguments())
                .isEqualTo(Map.of("expected", "boolean", "actual", actual));
    }

    private record Other(int a) {}

    static Stream<Arguments> contradictions() {
        Schema list = Schema.array(Schema.any()).strict();
        return Stream.of(
                Arguments.of(list, Set.of(), " array", " not a java.util."),
                Arguments.of(
                        Schema.anyOf(list, Schema.bool()),
                        new ArrayDeque<>(),
                        " array or a boolean",
                        "a java.util.ArrayDeque"),
                Arguments.of(Schema.decimal(), Double.NaN, " number", "not NaN"),
                Arguments.of(Schema.decimal(), Float.POSITIVE_INFINITY, " number", "not Infinity"),
                Arguments.of(
                        Schema.integer(), Double.NEGATIVE_INFINITY, " integer", "not -Infinity"),
                Arguments.of(
                        Schema.object().build(),
                        new Other(1),
                        " object",
                        "not a dev.satya.interpreter.ViolationArgumentTest$Other"),
                Arguments.of(
                        Schema.map(Schema.any()),
                        Map.of(new StringBuilder("a"), 1),
                        " names",
                        "not a java.lang.StringBuilder"),
                Arguments.of(Schema.map(Schema.any()), Map.of(1, 1), " names", "not an integer"),
                Arguments.of(Schema.any(), Map.of(1, 1), " names", "not an integer"),
                Arguments.of(
                        Schema.anyOf(Schema.bool(), Schema.map(Schema.any())),
                        Map.of(1, 1),
                        " names",
                        "not an integer"));
    }

    /** What is asked for is never what the value is said to be. */
    @ParameterizedTest
    @MethodSource("contradictions")
    void type_thatSeemsRight_isToldApart(
            Schema schema, Object instance, String asked, String told) {
        Violation violation = only(schema, instance);

        assertThat(violation.code()).isEqualTo("type");
        assertThat(violation.message()).contains(asked, told);
        String[] halves = violation.message().split(", not ");
        assertThat(halves).hasSize(2);
        assertThat(halves[0]).doesNotContain(halves[1]);
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of(Schema.number().le(5), 6, 5L),
                Arguments.of(Schema.number().le(0.5), 6, new BigDecimal("0.5")),
                Arguments.of(Schema.number().le(Long.MIN_VALUE), 6, Long.MIN_VALUE),
                Arguments.of(Schema.number().ge(Long.MAX_VALUE), 6, Long.MAX_VALUE),
                Arguments.of(Schema.number().ge(BEYOND_LONG), 6, BEYOND_LONG),
                Arguments.of(
                        Schema.number().le(BEYOND_LONG.negate().subtract(BigDecimal.ONE)),
                        6,
                        BEYOND_LONG.negate().subtract(BigDecimal.ONE)),
                Arguments.of(Schema.string().minLength(2), "a", 2L),
                Arguments.of(Schema.array(Schema.any()).maxItems(1), Arrays.asList(1, 2), 1L),
                Arguments.of(Schema.map(Schema.any()).minProperties(1), Map.of(), 1L));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void bound_thatIsViolated_isTheArgument(Schema schema, Object instance, Object bound) {
        Violation violation = only(schema, instance);

        assertThat(violation.arguments()).isEqualTo(Map.of(violation.code(), bound));
    }

    private static Violation only(Schema schema, Object instance) {
        return SATYA.compile(schema, Object.class).validate(instance).getError().get(0);
    }
}
