package dev.satya.propertytests.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Generator<List<Integer>> NUMBERS =
            choices -> {
                List<Integer> numbers = new ArrayList<>();
                for (int i = choices.few(20); i > 0; i--) {
                    numbers.add(choices.below(1_000));
                }
                return numbers;
            };

    @Test
    void random_sameSeed_isTheSame() {
        assertThat(Sample.random(NUMBERS, new SplittableRandom(5)).value())
                .isEqualTo(Sample.random(NUMBERS, new SplittableRandom(5)).value());
    }

    @Test
    void value_askedTwice_isEqual() {
        Sample<List<Integer>> sample = Sample.random(NUMBERS, new SplittableRandom(6));

        assertThat(sample.value()).isEqualTo(sample.value());
    }

    @Test
    void replay_nothing_isTheSimplest() {
        assertThat(Sample.replay(NUMBERS, new int[0]).value()).isEmpty();
    }

    @Test
    void shrink_oneLargeNumber_isFoundAlone() {
        SplittableRandom random = new SplittableRandom(7);
        Sample<List<Integer>> sample = Sample.random(NUMBERS, random);
        while (!hasLarge(sample.value())) {
            sample = Sample.random(NUMBERS, random);
        }

        List<Integer> smallest = sample.shrink(SampleTest::hasLarge, 5_000).value();

        assertThat(smallest).containsExactly(500);
    }

    private static boolean hasLarge(List<Integer> numbers) {
        return numbers.stream().anyMatch(number -> number >= 500);
    }

    @Test
    void smaller_samples_areSmaller() {
        Sample<List<Integer>> sample = Sample.random(NUMBERS, new SplittableRandom(8));

        assertThat(sample.smaller())
                .allSatisfy(
                        smaller ->
                                assertThat(Arrays.compare(smaller.size(), sample.size()))
                                        .isNegative());
    }

    @Test
    void filter_nothingPasses_isHopeless() {
        Generator<List<Integer>> none = NUMBERS.filter(numbers -> false, 10, "list of lists");

        assertThatThrownBy(() -> Sample.random(none, new SplittableRandom(9)))
                .isInstanceOf(HopelessException.class)
                .hasMessage("10 attempts gave no list of lists");
    }
}
