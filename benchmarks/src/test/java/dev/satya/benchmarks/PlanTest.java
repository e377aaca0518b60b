package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.benchmarks.Contest.Contender;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** The table has every benchmark, and the command line is read as it says. */
class PlanTest {

    @Test
    void contests_haveEveryBenchmarkOnce() {
        List<Class<?>> classes = Contest.ALL.stream().map(Contest::benchmarks).distinct().toList();
        for (Class<?> benchmarks : classes) {
            List<String> declared =
                    Arrays.stream(benchmarks.getDeclaredMethods())
                            .filter(it -> it.isAnnotationPresent(Benchmark.class))
                            .map(it -> it.getName())
                            .toList();
            List<String> listed =
                    Contest.ALL.stream()
                            .filter(it -> it.benchmarks() == benchmarks)
                            .flatMap(it -> it.contenders().stream())
                            .map(Contender::method)
                            .distinct()
                            .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(declared);
        }
    }

    @Test
    void contenders_haveNamesOfTheirOwn() {
        List<String> names =
                Contest.ALL.stream()
                        .flatMap(contest -> contest.contenders().stream().map(contest::nameOf))
                        .toList();
        assertThat(names).doesNotHaveDuplicates().contains("SchemaTree.validate.ORDER.SATYA");
    }

    @Test
    void plan_without_arguments_runsPeersInFewerRounds() {
        Plan plan = Plan.of();
        Contest first = Contest.ALL.get(0);
        Contender ours = first.contenders().get(0);
        Contender peer = first.contenders().get(first.contenders().size() - 1);
        assertThat(plan.includes(first, ours, plan.rounds() - 1)).isTrue();
        assertThat(plan.includes(first, peer, plan.peerRounds() - 1)).isTrue();
        assertThat(plan.includes(first, peer, plan.peerRounds())).isFalse();
    }

    @Test
    void plan_only_runsWhatMatches() {
        Plan plan = Plan.of("--quick", "--only", "^MapUser\\.hand$");
        assertThat(
                        Contest.ALL.stream()
                                .flatMap(
                                        contest ->
                                                contest.contenders().stream()
                                                        .filter(
                                                                it ->
                                                                        plan.includes(
                                                                                contest, it, 0))))
                .hasSize(1);
        assertThat(plan.rounds()).isEqualTo(1);
    }

    @Test
    void plan_unknownArgument_isRefused() {
        assertThatThrownBy(() -> Plan.of("--fast")).hasMessageContaining("usage");
        assertThatThrownBy(() -> Plan.of("--only")).hasMessageContaining("usage");
    }
}
