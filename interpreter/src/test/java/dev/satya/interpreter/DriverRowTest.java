package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Strictness;
import java.lang.reflect.Proxy;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in rows of drivers and counters: INST-7 and CANON-1. */
class DriverRowTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withStringLength(5)).build();

    /** A long text of a driver; null: the connection is lost. */
    private static Clob clob(@Nullable String text) {
        return (Clob)
                Proxy.newProxyInstance(
                        DriverRowTest.class.getClassLoader(),
                        new Class<?>[] {Clob.class},
                        (proxy, method, arguments) -> answer(text, method.getName(), arguments));
    }

    private static Object answer(@Nullable String text, String method, Object[] arguments)
            throws SQLException {
        if (text == null) {
            throw new SQLException("the connection is lost");
        }
        return switch (method) {
            case "length" -> (long) text.length();
            case "getSubString" -> {
                int from = (int) ((Long) arguments[0] - 1);
                yield text.substring(from, from + (Integer) arguments[1]);
            }
            default -> throw new SQLException("nobody is to ask for " + method);
        };
    }

    @Test
    void clob_isItsText_forEverySchema() {
        for (Schema schema :
                List.of(
                        Schema.string(),
                        Schema.any(),
                        Schema.enumOf("abc"),
                        Schema.constant("abc"))) {
            Validator<Object> validator =
                    SATYA.compile(schema, Object.class).with(Strictness.STRICT);
            assertThat(validator.parse(clob("abc"))).isEqualTo("abc");
            assertThat(validator.isValid(clob("abc"))).isTrue();
        }
        Validator<Object> numbers = SATYA.compile(Schema.integer(), Object.class);
        assertThat(numbers.parse(clob("12"))).isEqualTo(12L);
        assertThat(codes(SATYA.compile(Schema.string(), Object.class), clob("abcdef")))
                .containsExactly("limit");
    }

    @Test
    void clob_ofALostConnection_isUnreadable() {
        assertThat(codes(SATYA.compile(Schema.string(), Object.class), clob(null)))
                .containsExactly("unreadable");
    }

    static Stream<Number> counters() {
        LongAdder adder = new LongAdder();
        adder.add(7);
        DoubleAdder sum = new DoubleAdder();
        sum.add(7);
        return Stream.of(new AtomicInteger(7), new AtomicLong(7), adder, sum);
    }

    @ParameterizedTest
    @MethodSource("counters")
    void counter_isTheNumberThatItCounts(Number counter) {
        Validator<Object> integers = SATYA.compile(Schema.integer().ge(7), Object.class);
        assertThat(integers.with(Strictness.STRICT).parse(counter)).isEqualTo(7L);
        assertThat(codes(SATYA.compile(Schema.integer().lt(7), Object.class), counter))
                .containsExactly("exclusiveMaximum");
        Validator<Object> any = SATYA.compile(Schema.any(), Object.class);
        assertThat(any.parse(Map.of("a", counter)).toString()).startsWith("{a=7");
        assertThat(SATYA.compile(Schema.decimal(), Object.class).isValid(counter)).isTrue();
        assertThat(SATYA.compile(Schema.string(), Object.class).isValid(counter)).isFalse();
    }

    private static List<String> codes(Validator<Object> validator, Object instance) {
        return validator.violations(instance).map(Violation::code).asJava();
    }
}
