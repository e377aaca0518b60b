package dev.satya.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which samples count, and how the command line is read. */
class StartsTest {
    private static final long MILLI = 1_000_000;

    /** Samples of 100 ms; the JIT works in the first second. */
    private static List<Sample> settling(int count) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(50, 300, 300, i * 100 * MILLI, Math.min(i, 10)));
        }
        return samples;
    }

    @Test
    void samples_count_afterASecondWithoutCompilation() {
        Samples samples = new Samples(settling(40));
        assertThat(samples.settledAt()).isEqualTo(1_000 * MILLI);
        assertThat(samples.quiet()).hasSize(40 - 21);
        assertThat(samples.quietShare()).isEqualTo(1);
    }

    @Test
    void samples_withoutASecondOfRest_doNotCount() {
        Samples samples = new Samples(settling(20));
        assertThat(samples.settledAt()).isNegative();
        assertThat(samples.quiet()).isEmpty();
        assertThat(samples.quietShare()).isZero();
    }

    @Test
    void samples_besideABusyNeighbour_doNotCount() {
        List<Sample> samples = settling(40);
        Sample last = samples.get(39);
        samples.set(39, new Sample(90, 300, 401, last.endedAt(), last.compiling()));
        samples.set(38, new Sample(60, 400, 300, last.endedAt() - 1, last.compiling()));
        assertThat(new Samples(samples).quiet()).hasSize(18).contains(60).doesNotContain(90);
    }

    @Test
    void percentile_ofNothing_isNoNumber() {
        assertThat(Samples.percentile(new double[0], 0.5)).isNaN();
        assertThat(Samples.percentile(new double[] {1, 2, 3}, 0.05)).isEqualTo(1);
        assertThat(Samples.median(3, 1, 2)).isEqualTo(2);
    }

    @Test
    void line_comesBack() {
        Start start =
                new Start(
                        62.075,
                        63.107,
                        0.95,
                        6.133,
                        new MachineCode("Alternatives.apply", 45_360),
                        16.002);
        assertThat(Start.of(start.line() + "\n")).isEqualTo(start);
        assertThat(Start.of("NaN NaN 0.000 -0.000 none 0 0.0").fast()).isNaN();
    }

    @Test
    void line_ofAnOlderJar_saysNoBytes() {
        Start start = Start.of("62.075 63.107 0.950 6.133 Alternatives.apply 45360\n");
        assertThat(start.fast()).isEqualTo(62.075);
        assertThat(start.bytes()).isNaN();
    }

    @Test
    void plan_isReadAsItSays() {
        StartsPlan plan = StartsPlan.of("--starts", "3", "MapUser.hand", "--seconds", "9");
        assertThat(plan).isEqualTo(new StartsPlan(3, 9, null, List.of("MapUser.hand")));
        assertThat(StartsPlan.of().benchmarks()).isNotEmpty();
        assertThatThrownBy(() -> StartsPlan.of("--fast", "1")).hasMessageContaining("usage");
        assertThatThrownBy(() -> StartsPlan.of("--starts", "0")).hasMessageContaining("usage");
        assertThatThrownBy(() -> StartsPlan.of("--against")).hasMessageContaining("usage");
    }

    @Test
    void usualBenchmarks_exist() throws ReflectiveOperationException {
        for (String benchmark : StartsPlan.of().benchmarks()) {
            String[] parts = benchmark.split("\\.");
            Class<?> type = Class.forName("dev.satya.benchmarks." + parts[0]);
            assertThat(type.getMethods()).extracting("name").contains(parts[1]);
        }
    }

    @Test
    void machineCode_ofAJvm_canBeListed() {
        assertThat(MachineCode.largest().bytes()).isNotNegative();
    }
}
