package dev.satya.interpreter.node.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTableTest {
    private static final ValueTable TABLE =
            new ValueTable(
                    Arrays.asList(
                            "a", 1L, 0.5, null, true, List.of(1L), Map.of("k", 1L), "a", 1.0, ""));

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("a", 0),
                Arguments.of("", 9),
                Arguments.of("b", -1),
                Arguments.of("1", -1),
                Arguments.of(1L, 1),
                Arguments.of(1.0, 1),
                Arguments.of(new BigDecimal("1.00"), 1),
                Arguments.of(0L, -1),
                Arguments.of(new BigDecimal("0.50"), 2),
                Arguments.of(-0.5, -1),
                Arguments.of(Double.NaN, -1),
                Arguments.of(BigInteger.TEN.pow(30), -1),
                Arguments.of(null, 3),
                Arguments.of(true, 4),
                Arguments.of(false, -1),
                Arguments.of(List.of(1.0), 5),
                Arguments.of(List.of(), -1),
                Arguments.of(Map.of("k", 1.0), 6));
    }

    @ParameterizedTest
    @MethodSource("values")
    void find_aValue_isTheFirstThatIsEqual(@Nullable Object value, int position) {
        assertThat(TABLE.find(value)).isEqualTo(position);
    }

    @Test
    void find_amongValuesOfOneHash_isNotLong() {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < 1 << 14; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            values.add(text.toString());
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    ValueTable table = new ValueTable(values);
                    for (int i = 0; i < values.size(); i++) {
                        assertThat(table.find(values.get(i))).isEqualTo(i);
                    }
                });
    }
}
