package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void defaults_areTheDocumentedOnes() {
        assertThat(Limits.DEFAULT)
                .isEqualTo(
                        new Limits(
                                500,
                                1_000,
                                20_000_000,
                                50_000,
                                1_000,
                                100_000,
                                4_000,
                                256 << 20,
                                1_000_000,
                                Integer.MAX_VALUE,
                                1_000_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void limit_ofNothing_isRefused(int which) {
        int[] limits = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        limits[which] = 0;
        assertThatThrownBy(
                        () ->
                                new Limits(
                                        limits[0],
                                        limits[1],
                                        limits[2],
                                        limits[3],
                                        limits[4],
                                        limits[5],
                                        limits[6],
                                        limits[7],
                                        limits[8],
                                        limits[9],
                                        limits[10]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit is at least 1");
    }

    @Test
    void depth_thatNoStackHolds_isRefused() {
        assertThat(Limits.DEFAULT.withDepth(10_000).depth()).isEqualTo(10_000);
        assertThatThrownBy(() -> Limits.DEFAULT.withDepth(10_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth 10001 is above 10000");
    }

    @Test
    void with_oneLimit_leavesTheOthers() {
        Limits changed =
                Limits.DEFAULT
                        .withDepth(1)
                        .withViolations(2)
                        .withStringLength(3)
                        .withNameLength(4)
                        .withNumberLength(5)
                        .withExponent(6)
                        .withPatternLength(7)
                        .withDocumentLength(8)
                        .withSchemaNodes(9)
                        .withSteps(10)
                        .withPatternSteps(11);
        assertThat(changed).isEqualTo(new Limits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        assertThat(changed.withDepth(9)).isEqualTo(new Limits(9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }
}
