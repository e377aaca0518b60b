package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
                Arguments.of(new AtomicInteger(), "opaque"),
                Arguments.of(new Object(), "opaque"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_thatIsWrong_isNamed(Object instance, String actual) {
        Violation violation = only(Schema.bool().strict(), instance);

        assertThat(violation.arguments())
                .isEqualTo(Map.of("expected", "boolean", "actual", actual));
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
