package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                row(Limits::depth, Limits::withDepth, 500),
                row(Limits::violations, Limits::withViolations, 1_000),
                row(Limits::stringLength, Limits::withStringLength, 20_000_000),
                row(Limits::nameLength, Limits::withNameLength, 50_000),
                row(Limits::numberLength, Limits::withNumberLength, 1_000),
                row(Limits::exponent, Limits::withExponent, 100_000),
                row(Limits::patternLength, Limits::withPatternLength, 4_000),
                row(Limits::documentLength, Limits::withDocumentLength, 256 << 20),
                row(Limits::schemaNodes, Limits::withSchemaNodes, 1_000_000),
                row(Limits::steps, Limits::withSteps, Integer.MAX_VALUE),
                row(Limits::patternSteps, Limits::withPatternSteps, 1_000_000));
    }

    private static Arguments row(
            ToIntFunction<Limits> get, BiFunction<Limits, Integer, Limits> with, int usual) {
        return arguments(get, with, usual);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void limit_byDefault_isTheDocumentedOne(
            ToIntFunction<Limits> get, BiFunction<Limits, Integer, Limits> with, int usual) {
        assertThat(get.applyAsInt(Limits.DEFAULT)).isEqualTo(usual);
        assertThat(with.apply(Limits.DEFAULT, usual)).isEqualTo(Limits.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void limit_ofOne_isTheLeast(
            ToIntFunction<Limits> get, BiFunction<Limits, Integer, Limits> with, int usual) {
        assertThat(get.applyAsInt(with.apply(Limits.DEFAULT, 1))).isEqualTo(1);
        for (int less : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> with.apply(Limits.DEFAULT, less))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a limit is at least 1");
        }
    }

    @Test
    void depth_thatNoStackHolds_isRefused() {
        assertThat(Limits.DEFAULT.withDepth(10_000).depth()).isEqualTo(10_000);
        assertThatThrownBy(() -> Limits.DEFAULT.withDepth(10_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth 10001 is above 10000");
    }
}
